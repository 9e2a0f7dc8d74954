package org.twinmarch.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twinmarch.scenario.Scenario;

/** What holds in every run, over random scenarios that use every part of the model at once. */
class ConservationTest {

    private static final int SCENARIOS = 400;

    @Test
    @DisplayName("every party ends in exactly one outcome; nobody sees, stops or is anywhere he cannot")
    void conservation() {
        WholeWorlds worlds = new WholeWorlds(31);
        int intercepted = 0;
        int told = 0;
        for (int i = 1; i <= SCENARIOS; i++) {
            Scenario scenario = worlds.next();
            Ward ward = new Ward(scenario);
            Stage.of(scenario).play(7, i, ward);
            intercepted += ward.intercepted;
            told += ward.told;
            for (int flow = 0; flow < scenario.flows().size(); flow++) {
                long sum = 0;
                for (PartyOutcome outcome : PartyOutcome.values()) {
                    sum += ward.count(flow, outcome);
                }
                assertEquals(ward.count(flow), sum);
            }
        }
        assertTrue(intercepted > SCENARIOS, "the scenarios must have interceptions to judge: " + intercepted);
        assertTrue(told > 0, "and messages");
    }
}
