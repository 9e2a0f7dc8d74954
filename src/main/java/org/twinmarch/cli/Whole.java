package org.twinmarch.cli;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which whole numbers an option takes. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
@interface Whole {

    /** The least. */
    long from();

    /** The greatest. */
    long to() default Integer.MAX_VALUE;
}
