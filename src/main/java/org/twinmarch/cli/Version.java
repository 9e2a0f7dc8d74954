package org.twinmarch.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Tells the version that the jar was built as. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"twinmarch " + number()};
    }

    /** The version; outside a jar there is none to tell. */
    static String number() {
        return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                .orElse("(not built as a jar)");
    }
}
