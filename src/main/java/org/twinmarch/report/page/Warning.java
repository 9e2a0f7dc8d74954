package org.twinmarch.report.page;

/**
 * Something that should make a reader careful.
 *
 * @param what what it is
 * @param mend what to do about it
 */
record Warning(String what, String mend) {}
