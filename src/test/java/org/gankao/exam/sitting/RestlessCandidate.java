package org.gankao.exam.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * A candidate who changes his mind and his device, behind a network that loses, doubles, delays and reorders what is sent and
 * what is answered. His devices queue as the test page does: the newest answer to each item waits until a reply names it.
 *
 * <p>Responses are counted up from 1 over the whole sitting, so that of two the greater was given later.
 */
final class RestlessCandidate {

    /** What keeps his answers. */
    interface Desk {

        /** @return whether the reply says that they are committed and count */
        boolean save(int epoch, List<AnswerStep> steps);

        /** @return epoch of the device that goes on */
        int takeOver();

        /** Responses that count, by item. */
        Map<String, String> current();
    }

    private static final int ITEMS = 4;
    private static final int EVENTS = 30;

    private record Packet(Device device, List<AnswerStep> steps) {}

    private static final class Device {

        private final int epoch;
        private final Map<String, AnswerStep> waiting = new TreeMap<>();
        private int seq;

        Device(int epoch) {
            this.epoch = epoch;
        }
    }

    private final RandomGenerator random;
    private final Desk desk;
    private final List<Device> devices = new ArrayList<>();
    private final List<Packet> sent = new ArrayList<>();
    private final Map<String, Integer> acknowledged = new TreeMap<>();
    private final Map<String, Integer> lastGiven = new TreeMap<>();
    private int given;

    private RestlessCandidate(RandomGenerator random, Desk desk) {
        this.random = random;
        this.desk = desk;
        devices.add(new Device(1));
    }

    /**
     * Sits from the start, which is made, to the end of the network's whims.
     *
     * @throws AssertionError if at any moment an older answer counts than one that was acknowledged, or at the end another
     *     than the last one of the device that was last
     */
    static void sit(RandomGenerator random, Desk desk) {
        RestlessCandidate candidate = new RestlessCandidate(random, desk);
        for (int event = 0; event < EVENTS; event++) {
            candidate.act();
            candidate.assertNothingAcknowledgedIsLost();
        }
        candidate.comeToRest();
    }

    private void act() {
        int dice = random.nextInt(100);
        if (dice < 45) {
            answer(someDevice());
        } else if (dice < 70) {
            send(someDevice());
        } else if (dice < 95) {
            if (!sent.isEmpty()) {
                deliver(sent.get(random.nextInt(sent.size())), random.nextBoolean());
            }
        } else {
            devices.add(new Device(desk.takeOver()));
            lastGiven.clear(); // what the device before has not sent is for two people to decide
        }
    }

    private void answer(Device device) {
        String item = "K" + (1 + random.nextInt(ITEMS));
        given++;
        device.waiting.put(item, new AnswerStep(item, ++device.seq, Integer.toString(given), null));
        if (device == last()) {
            lastGiven.put(item, given);
        }
    }

    /** Half of it arrives later, or again, or never. */
    private void send(Device device) {
        List<AnswerStep> steps = new ArrayList<>(device.waiting.values());
        Collections.shuffle(steps, new Random(random.nextLong()));
        Packet packet = new Packet(device, steps);
        sent.add(packet);
        if (random.nextBoolean()) {
            deliver(packet, random.nextBoolean());
        }
    }

    private void deliver(Packet packet, boolean replyArrives) {
        boolean committed = desk.save(packet.device.epoch, packet.steps);
        if (!replyArrives) {
            return;
        }
        for (AnswerStep step : packet.steps) {
            if (committed) {
                acknowledged.merge(step.item(), Integer.parseInt(step.response()), Math::max);
            }
            packet.device.waiting.remove(step.item(), step);
        }
    }

    private void comeToRest() {
        Collections.shuffle(sent, new Random(random.nextLong()));
        sent.forEach(packet -> deliver(packet, random.nextBoolean()));
        devices.forEach(device -> deliver(new Packet(device, List.copyOf(device.waiting.values())), true));
        assertNothingAcknowledgedIsLost();
        Map<String, String> current = desk.current();
        lastGiven.forEach((item, response) -> assertThat(current).containsEntry(item, Integer.toString(response)));
    }

    private void assertNothingAcknowledgedIsLost() {
        if (acknowledged.isEmpty()) {
            return;
        }
        Map<String, String> current = desk.current();
        acknowledged.forEach((item, response) ->
                assertThat(Integer.parseInt(current.get(item))).as(item).isGreaterThanOrEqualTo(response));
    }

    private Device someDevice() {
        return random.nextInt(5) > 0 ? last() : devices.get(random.nextInt(devices.size()));
    }

    private Device last() {
        return devices.get(devices.size() - 1);
    }
}
