package org.twinmarch.stats;

/**
 * The coefficients that explain one number by others, with the least sum of squares. A number that those before it determine
 * gets the coefficient 0.
 */
final class LeastSquares {

    /** Share of a number's own variation that must be left when those before it are taken off. */
    private static final double NEWS = 1e-10;

    private LeastSquares() {}

    /**
     * Solves {@code products b = targets} by elimination without exchange, which is stable for sums of products.
     *
     * @param products sums of products of the explaining numbers; used up
     * @param targets  sums of their products with the one to be explained; used up
     */
    static double[] solve(double[][] products, double[] targets) {
        int size = targets.length;
        double[] own = new double[size];
        for (int i = 0; i < size; i++) {
            own[i] = products[i][i];
        }
        boolean[] used = new boolean[size];
        for (int pivot = 0; pivot < size; pivot++) {
            used[pivot] = products[pivot][pivot] > NEWS * own[pivot];
            if (used[pivot]) {
                eliminate(products, targets, pivot);
            }
        }
        return substituted(products, targets, used);
    }

    private static void eliminate(double[][] products, double[] targets, int pivot) {
        for (int row = pivot + 1; row < targets.length; row++) {
            double share = products[row][pivot] / products[pivot][pivot];
            for (int column = pivot; column < targets.length; column++) {
                products[row][column] -= share * products[pivot][column];
            }
            targets[row] -= share * targets[pivot];
        }
    }

    private static double[] substituted(double[][] products, double[] targets, boolean[] used) {
        double[] solution = new double[targets.length];
        for (int row = targets.length - 1; row >= 0; row--) {
            if (used[row]) {
                double rest = targets[row];
                for (int column = row + 1; column < targets.length; column++) {
                    rest -= products[row][column] * solution[column];
                }
                solution[row] = rest / products[row][row];
            }
        }
        return solution;
    }
}
