/** What the hosted server shows to people: the consent, Trakt's sign-in, their account, and how to connect. */
@NullMarked
package dev.traktmcp.host.pages;

import org.jspecify.annotations.NullMarked;
