package org.twinmarch.theory;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.twinmarch.quantity.Check;

/**
 * How much patrol effort each sector gets, and what that is worth against parties that choose their sector at random and
 * against parties that choose the weakest one (C13).
 *
 * @param sectors the sectors, one or more
 * @param efforts effort in each, 0 or more, as many as sectors
 */
public record Allocation(List<Sector> sectors, List<Double> efforts) {

    /** Copies the lists and checks them. @throws IllegalArgumentException if one is empty or an effort is negative */
    public Allocation {
        sectors = List.copyOf(sectors);
        efforts = List.copyOf(efforts);
        Check.atLeast("number of sectors", sectors.size(), 1);
        Check.within("number of efforts", efforts.size(), sectors.size(), sectors.size());
        efforts.forEach(effort -> Check.notNegative("effort", effort));
    }

    /**
     * The same effort everywhere.
     *
     * @param sectors the sectors, one or more
     * @param budget  effort in all B, 0 or more
     * @return the allocation
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static Allocation even(List<Sector> sectors, double budget) {
        double effort = Check.notNegative("budget", budget) / sectors.size();
        return new Allocation(sectors, sectors.stream().map(sector -> effort).toList());
    }

    /**
     * The best against parties that choose their sector with its weight (Koopman, The theory of search, Operations
     * Research 4 and 5, 1956 and 1957): {@code y_i = [ln(alpha_i w_i (1 - b_i) / m)]+ / alpha_i}, with m such that they add
     * up to B.
     *
     * <p>Derivation: where effort goes, one more unit of it must detect equally many everywhere, {@code w P'(y) = m}, and
     * no sector that gets none may offer more.
     *
     * @param sectors the sectors, at least one of them with a weight
     * @param budget  effort in all B, 0 or more
     * @return the allocation
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static Allocation forRandom(List<Sector> sectors, double budget) {
        return levelled(sectors, budget, sector -> sector.perEffort() * sector.weight() * (1 - sector.baseline()));
    }

    /**
     * The best against parties that know the allocation and go where they are detected least: {@code y_i = [ln((1 - b_i) /
     * m)]+ / alpha_i}, with m such that they add up to B. Without baselines {@code P = 1 - exp(-B / sum of 1 / alpha_i)}.
     *
     * <p>Derivation: the weakest sectors must all be equally weak, with m the probability of passing them; a sector that
     * is stronger without effort gets none.
     *
     * @param sectors the sectors, one or more
     * @param budget  effort in all B, 0 or more
     * @return the allocation
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static Allocation forAdaptive(List<Sector> sectors, double budget) {
        return levelled(sectors, budget, sector -> 1 - sector.baseline());
    }

    /** Probability of detection if parties choose their sector with its weight: {@code sum of w_i P_i(y_i)}. */
    public double againstRandom() {
        return IntStream.range(0, sectors.size())
                .mapToDouble(i -> sectors.get(i).weight() * detection(i))
                .sum();
    }

    /** Probability of detection if parties go to the weakest sector: {@code min over i of P_i(y_i)}. */
    public double againstAdaptive() {
        return IntStream.range(0, sectors.size())
                .mapToDouble(this::detection)
                .min()
                .orElseThrow();
    }

    private double detection(int i) {
        return sectors.get(i).detection(efforts.get(i));
    }

    /** Efforts {@code [ln k_i - ln m]+ / alpha_i} that add up to the budget, where k is the need of a sector. */
    private static Allocation levelled(List<Sector> sectors, double budget, ToDoubleFunction<Sector> need) {
        Check.notNegative("budget", budget);
        List<Sector> neediest = sectors.stream()
                .filter(sector -> need.applyAsDouble(sector) > 0)
                .sorted(Comparator.comparingDouble(need).reversed())
                .toList();
        Check.atLeast("number of sectors with a weight", neediest.size(), 1);
        double level = logLevel(neediest, budget, need);
        return new Allocation(
                sectors,
                sectors.stream()
                        .map(sector -> Math.max(0, Math.log(need.applyAsDouble(sector)) - level) / sector.perEffort())
                        .toList());
    }

    /** ln m: sectors join in the order of their need, as long as the level is still below the next one's. */
    private static double logLevel(List<Sector> neediest, double budget, ToDoubleFunction<Sector> need) {
        double slowness = 0;
        double needs = -budget;
        double level = Double.NEGATIVE_INFINITY;
        for (Sector sector : neediest) {
            double logNeed = Math.log(need.applyAsDouble(sector));
            if (!(logNeed > level)) {
                break;
            }
            slowness += 1 / sector.perEffort();
            needs += logNeed / sector.perEffort();
            level = needs / slowness;
        }
        return level;
    }
}
