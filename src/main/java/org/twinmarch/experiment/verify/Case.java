package org.twinmarch.experiment.verify;

/**
 * A closed form held against one policy of a scenario that travels with the program.
 *
 * @param claim    what the closed form says
 * @param scenario name of the scenario, without folder and ending
 * @param policy   name of the policy
 */
public record Case(Claim claim, String scenario, String policy) {

    /** Number of the closed form, such as {@code C3}, or of a further consequence, such as {@code F3}. */
    public String id() {
        return claim.id();
    }

    /** What is compared, in words. */
    public String quantity() {
        return claim.quantity();
    }

    /** Its family: C4 for C4a and C4b. */
    String family() {
        return id().replaceAll("[a-z]+$", "");
    }

    /** The number of its family: 4 for C4a and C4b. */
    int familyNumber() {
        return Integer.parseInt(family().substring(1));
    }

    /** Whether a user who asks for {@code wanted} means this case: C4 means C4a and C4b, but C1 does not mean C10. */
    public boolean isMeantBy(String wanted) {
        return wanted.equalsIgnoreCase(id()) || wanted.equalsIgnoreCase(family());
    }

    @Override
    public String toString() {
        return id() + " " + scenario + " " + policy;
    }
}
