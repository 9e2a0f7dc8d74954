/** The line, its two sides, the ground and the calendar of a run. See {@code docs/reference}. */
package org.twinmarch.border;
