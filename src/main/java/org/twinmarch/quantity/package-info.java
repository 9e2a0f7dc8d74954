/** Guards and units. Plain Java; knows no borders. See {@code docs/reference}. */
package org.twinmarch.quantity;
