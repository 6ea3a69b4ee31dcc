/** What a tool is and what it replies, for every feature: the person, the words, the pictures. It needs no feature. */
package dev.traktmcp.tools.core;
