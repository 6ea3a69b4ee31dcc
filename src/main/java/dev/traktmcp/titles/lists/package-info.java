/** From what a person calls a list to the one list that is meant. */
package dev.traktmcp.titles.lists;
