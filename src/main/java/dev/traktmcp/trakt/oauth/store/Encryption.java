package dev.traktmcp.trakt.oauth.store;

import java.security.GeneralSecurityException;

/** Encrypts the bytes of a store on their way to the disk, and decrypts them. */
interface Encryption {
    byte[] close(byte[] plain) throws GeneralSecurityException;

    /** @throws GeneralSecurityException where they were encrypted with another key, or changed since */
    byte[] open(byte[] closed) throws GeneralSecurityException;

    /** No encryption: only the file's permissions protect it. */
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
