/**
 * What a tool is and what it replies, for all features: the person, the words, the pictures. It depends on no feature.
 */
@NullMarked
package dev.traktmcp.tools.core;

import org.jspecify.annotations.NullMarked;
