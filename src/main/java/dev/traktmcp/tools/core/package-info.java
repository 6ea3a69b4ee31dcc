/** What a tool is and what it replies, for every feature: the person, the words, the pictures. It needs no feature. */
@NullMarked
/**
 * What a tool is and what it replies, for all features: the person, the words, the pictures. It depends on no feature.
 */
package dev.traktmcp.tools.core;

import org.jspecify.annotations.NullMarked;
