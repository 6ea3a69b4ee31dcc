package dev.traktmcp.trakt.oauth.store;

import java.security.GeneralSecurityException;

/** What is done to the bytes of a store on their way to the disk and back. */
interface Encryption {
    byte[] close(byte[] plain) throws GeneralSecurityException;

    /** @throws GeneralSecurityException where they were closed with another key, or changed since */
    byte[] open(byte[] closed) throws GeneralSecurityException;

    /** Nothing: the rights of the file are all the protection. */
    static Encryption none() {
        return new Open();
    }

    record Open() implements Encryption {
        @Override
        public byte[] close(byte[] plain) {
            return plain;
        }

        @Override
        public byte[] open(byte[] closed) {
            return closed;
        }
    }
}
