/** Who crosses, where and when, and the fence they meet. See {@code docs/reference}. */
package org.twinmarch.intrusion;
