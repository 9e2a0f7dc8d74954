/** What two sides agree on, grade by grade, and how trust lowers it. See {@code docs/reference}. */
package org.twinmarch.cooperation;
