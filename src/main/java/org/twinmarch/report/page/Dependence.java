package org.twinmarch.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.twinmarch.experiment.SensitivityFindings;
import org.twinmarch.experiment.SensitivityFindings.Answer;
import org.twinmarch.experiment.SensitivityFindings.Effect;
import org.twinmarch.experiment.SensitivityFindings.Factor;
import org.twinmarch.experiment.SensitivityFindings.Response;
import org.twinmarch.report.SensitivityWords;
import org.twinmarch.report.Wording;
import org.twinmarch.stats.Estimate;

/**
 * On what one response hangs, in words. Made of the numbers alone.
 *
 * @param findings all that was found
 * @param answer   what was found of the response
 */
record Dependence(SensitivityFindings findings, Answer answer) {

    private static final double PERCENT = 100;

    Response response() {
        return answer.response();
    }

    boolean isSobol() {
        return findings.method().equals(SensitivityFindings.SOBOL);
    }

    /** The strongest factor of those that are told apart from one without effect. */
    Optional<Effect> leader() {
        return answer.ranked().stream().filter(Effect::isSure).findFirst();
    }

    /** How it hangs on the strongest factor; one that is not told apart from none may yet be stronger. */
    private String tie(Effect leader) {
        return answer.ranked().get(0).equals(leader)
                ? "hangs most on %s: this %s".formatted(ranged(leader), deed(leader))
                : "surely hangs on %s: this %s; others may do more, but are not told apart from none"
                        .formatted(ranged(leader), deed(leader));
    }

    /** An index of an effect as people read it. */
    Estimate shown(Estimate index) {
        double scale = isSobol() ? PERCENT : SensitivityWords.factor(response());
        return new Estimate(
                scale * index.value(), scale * index.lower(), scale * index.upper(), index.confidence(), index.count());
    }

    /** What an effect does, such as {@code raises it by 41 percentage points on the average}, with the interval behind it. */
    String deed(Effect effect) {
        Estimate amount = shown(effect.first());
        Figures figures = Figures.of(amount);
        String interval = "%s: %s to %s"
                .formatted(
                        Wording.interval(findings.design()),
                        figures.text(amount.lower()),
                        figures.text(amount.upper()));
        String value = figures.text(amount.value());
        return isSobol()
                ? "takes part in %s %% of its variance (%s)".formatted(value, interval)
                : "%s by %s %s on the average over that range (%s)"
                        .formatted(direction(effect), value, SensitivityWords.changeUnit(response()), interval);
    }

    private String direction(Effect effect) {
        Estimate signed = effect.estimates().get(findings.indices().indexOf("mu"));
        return signed.lower() > 0 ? "raises it" : signed.upper() < 0 ? "lowers it" : "changes it, up or down,";
    }

    /** A factor with its range. */
    String ranged(Effect effect) {
        Factor factor = findings.factor(effect.factor());
        return "%s (%s to %s)".formatted(factor.name(), factor.least(), factor.most());
    }

    /** The sentence that matters most. */
    String lead() {
        String of = Wording.sentence(SensitivityWords.response(response()));
        if (answer.effects().isEmpty()) {
            return "%s: nothing can be said of the factors.".formatted(of);
        }
        return leader().map(leader -> "%s, %s.".formatted(of, tie(leader)))
                .orElse("%s: no factor can be told apart from one without effect.".formatted(of));
    }

    /** From where to where it goes, what does how much, and what does nothing. */
    String paragraph() {
        List<String> parts = new ArrayList<>();
        parts.add("%s: %s.".formatted(Wording.sentence(SensitivityWords.response(response())), span()));
        List<Effect> sure = answer.ranked().stream().filter(Effect::isSure).toList();
        if (!sure.isEmpty()) {
            parts.add("%s: %s."
                    .formatted(
                            isSobol()
                                    ? "Shares of the variance in per cent, with each factor's part in interactions"
                                    : "Mean change over the range of a factor, in "
                                            + SensitivityWords.changeUnit(response()),
                            String.join(
                                    "; ",
                                    sure.stream()
                                            .map(effect -> effect.factor() + " " + Figures.told(shown(effect.first())))
                                            .toList())));
        }
        List<String> none = answer.effects().stream()
                .filter(Effect::isNone)
                .map(Effect::factor)
                .toList();
        if (!none.isEmpty()) {
            parts.add("No effect at all: %s.".formatted(Listing.parted(none)));
        }
        long unsure = answer.effects().size() - sure.size() - none.size();
        if (unsure > 0) {
            parts.add("Not told apart from none: %s.".formatted(Listing.count(unsure, "factor", "factors")));
        }
        return String.join(" ", parts);
    }

    /** Its least, its median and its greatest value over the points. */
    String span() {
        List<Double> values = answer.ordered();
        if (values.isEmpty()) {
            return "defined at no point";
        }
        return "from %s to %s %s over the points, median %s"
                .formatted(
                        number(values.get(0)),
                        number(values.get(values.size() - 1)),
                        SensitivityWords.unit(response()),
                        number(values.get(values.size() / 2)));
    }

    /** One of its values as people read it. */
    String number(double value) {
        return Wording.number(SensitivityWords.factor(response()) * value);
    }
}
