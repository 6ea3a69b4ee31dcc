/** Details of a title in the reply of a tool that has shown it. */
@NullMarked
package dev.traktmcp.tools.request.details;

import org.jspecify.annotations.NullMarked;
