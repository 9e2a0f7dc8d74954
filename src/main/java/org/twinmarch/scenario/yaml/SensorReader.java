package org.twinmarch.scenario.yaml;

import org.twinmarch.border.Side;
import org.twinmarch.detection.DetectionLaw;
import org.twinmarch.detection.Reach;
import org.twinmarch.detection.Sensor;

/** Reads what a unit can see. */
record SensorReader(Ground ground) {

    private static final DetectionLaw STAND_IN = new DetectionLaw.DefiniteRange(1, 1);

    Sensor sensor(Cursor cursor) {
        Reach reach = cursor.find("reach").map(this::reach).orElse(new Reach.Disc());
        return new Sensor(law(cursor.at("law")), reach);
    }

    private Reach reach(Cursor cursor) {
        return switch (cursor.form()) {
            case "disc" -> new Reach.Disc();
            case "along" -> cursor.isMap() ? band(cursor.at("along")) : Reach.Along.LINE;
            default -> {
                cursor.findings().spoil();
                yield Reach.Along.LINE;
            }
        };
    }

    private Reach.Along band(Cursor cursor) {
        int before = cursor.findings().count();
        double fromKm = cursor.at("from").quantity(Wanted.DEPTH);
        double toKm = cursor.at("to").quantity(Wanted.DEPTH);
        if (cursor.findings().count() > before) {
            return Reach.Along.LINE;
        }
        if (!(fromKm <= toKm)) {
            cursor.at("to").refuse("the band is turned round", "\"from\" is the lower depth; side a is negative");
            return Reach.Along.LINE;
        }
        if (!(fromKm <= ground.zoneKm(Side.B) && toKm >= -ground.zoneKm(Side.A))) {
            cursor.findings()
                    .add(
                            cursor.key(),
                            "no party ever enters this band: it lies outside the zones of both sides",
                            "move the band, or give the sides in \"border\" a greater depth");
        }
        return new Reach.Along(fromKm, toKm);
    }

    private static DetectionLaw law(Cursor cursor) {
        String form = cursor.form();
        return cursor.findings().whole(cursor.key(), STAND_IN, () -> law(cursor.at(form), form));
    }

    private static DetectionLaw law(Cursor cursor, String form) {
        return switch (form) {
            case "definite-range" ->
                new DetectionLaw.DefiniteRange(
                        cursor.at("range").quantity(Wanted.PLACE),
                        cursor.at("probability").quantity(Wanted.SHARE));
            case "constant-rate" ->
                new DetectionLaw.ConstantRate(range(cursor), cursor.at("rate").quantity(Wanted.RATE));
            case "inverse-cube" ->
                new DetectionLaw.InverseCube(
                        range(cursor),
                        cursor.at("constant").quantity(Wanted.SWEEP),
                        cursor.at("height").quantity(Wanted.DISTANCE));
            case "gaussian" ->
                new DetectionLaw.Gaussian(
                        range(cursor),
                        cursor.at("rate").quantity(Wanted.RATE),
                        cursor.at("sigma").quantity(Wanted.DISTANCE));
            default -> {
                cursor.findings().spoil();
                yield STAND_IN;
            }
        };
    }

    private static double range(Cursor cursor) {
        return cursor.at("range").quantity(Wanted.DISTANCE);
    }
}
