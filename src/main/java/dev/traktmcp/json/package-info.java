/**
 * JSON without data binding, whose classes take longer to load than the first call takes: {@link
 * dev.traktmcp.json.UntypedJson} reads and writes maps and lists, {@link dev.traktmcp.json.RecordReader} makes records
 * of them and {@link dev.traktmcp.json.RecordWriter} takes records apart.
 */
@NullMarked
package dev.traktmcp.json;

import org.jspecify.annotations.NullMarked;
