package org.twinmarch.engine;

import java.util.List;
import java.util.Optional;
import org.twinmarch.intrusion.Fence;
import org.twinmarch.intrusion.Nuisance;
import org.twinmarch.stats.Stream;

/** The nuisance alarms of one run: of each piece of fence, anywhere along it, and of each unit that is a sensor. */
final class Nuisances {

    private final Run run;
    private final Stage stage;
    private final Pursuits pursuits;
    private final Works works;
    private int sensors;

    Nuisances(Run run, Stage stage, Pursuits pursuits, Works works) {
        this.run = run;
        this.stage = stage;
        this.pursuits = pursuits;
        this.works = works;
    }

    /**
     * One sensor.
     *
     * @param source   what it belongs to
     * @param law      how often it gives alarms, and what they cost
     * @param fromKm   where it begins [km]
     * @param lengthKm how long it is [km]; 0 for a unit
     * @param unit     the unit; it gives no alarm while it is off duty
     * @param fence    the piece of fence; it gives alarms where it is fenced
     */
    record Sensor(
            Source source, Nuisance law, double fromKm, double lengthKm, Optional<Unit> unit, Optional<Fence> fence) {}

    /** Puts the first alarm of each sensor on the agenda. */
    void start(List<Beat> beats) {
        for (Fence fence : stage.scenario().fences()) {
            fence.nuisance().ifPresent(law -> start(fence, law));
        }
        for (Beat beat : beats) {
            beat.lookout().watch().nuisance().ifPresent(law -> start(beat, law));
        }
    }

    private void start(Fence fence, Nuisance law) {
        double lengthKm = fence.span().lengthKm();
        Sensor sensor = new Sensor(
                stage.source(fence), law, fence.span().fromKm(), lengthKm, Optional.empty(), Optional.of(fence));
        start(sensor, run.open(Stage.nuisancePurpose(fence), 0));
    }

    private void start(Beat beat, Nuisance law) {
        for (int i = 0; i < beat.units(); i++) {
            Unit unit = beat.unit(i);
            Sensor sensor = new Sensor(
                    unit.source(), law, unit.placeKm(run.nowHours()), 0, Optional.of(unit), Optional.empty());
            start(sensor, run.open(Stage.nuisancePurpose(beat.lookout().watch().plan()), unit.number));
        }
    }

    private void start(Sensor sensor, Stream stream) {
        next(new NuisanceAlarm(this, sensor, stream, sensors++));
    }

    private void next(NuisanceAlarm alarm) {
        double atHours = run.nowHours()
                + alarm.stream.nextExponential() / alarm.sensor.law().perHour();
        if (atHours < stage.scenario().calendar().horizonHours()) {
            alarm.at(atHours);
        }
    }

    /** Raises an alarm. Each takes the same numbers, whether or not anybody answers. */
    void raise(NuisanceAlarm alarm) {
        Sensor sensor = alarm.sensor;
        double placeKm = sensor.fromKm() + alarm.stream.next() * sensor.lengthKm();
        double reaction = alarm.stream.next();
        double checkHours = sensor.law().check().quantile(alarm.stream.next());
        double share = alarm.stream.next();
        if (isThere(sensor, placeKm, share)) {
            pursuits.raise(new Call(sensor.source(), Optional.empty(), placeKm, run.nowHours(), reaction, checkHours));
        }
        next(alarm);
    }

    private boolean isThere(Sensor sensor, double placeKm, double share) {
        double nowHours = run.nowHours();
        return sensor.unit().filter(unit -> !unit.isOnDuty(nowHours)).isEmpty()
                && sensor.fence()
                        .filter(fence -> share >= works.coverage(fence, placeKm, nowHours))
                        .isEmpty();
    }

    Clock clock() {
        return run.clock();
    }
}
