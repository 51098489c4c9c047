// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import stylemix.model.PictureFile;
import stylemix.model.Problem;

/// Prepares the references for one mixture, one at a time in the order of their tiles, the silent ones last; and tells
/// each slot how far it is.
final class LiveLayers {

    private record Making(String sha256, Work<PictureFile> work) {}

    private final List<ReferenceSlot> slots;
    private final Executor executor;
    private final Runnable changed;
    private final Set<String> ready = new HashSet<>();
    private final Map<String, Problem> failed = new HashMap<>();
    private final Set<ReferenceSlot> calledOff = new HashSet<>();
    private Optional<LiveMixture> mixture = Optional.empty();
    private Optional<Making> making = Optional.empty();
    private boolean held;

    /// @param changed told when one more is ready, or cannot be
    LiveLayers(List<ReferenceSlot> slots, Executor executor, Runnable changed) {
        this.slots = slots;
        this.executor = executor;
        this.changed = changed;
    }

    void begin(LiveMixture next) {
        end();
        mixture = Optional.of(next);
        advance();
    }

    void end() {
        stop();
        ready.clear();
        failed.clear();
        mixture = Optional.empty();
        tell();
    }

    /// Whether something more urgent works; what was being prepared begins anew afterwards.
    void hold(boolean now) {
        held = now;
        if (held) {
            stop();
        }
        advance();
    }

    boolean has(PictureFile reference) {
        return ready.contains(reference.sha256());
    }

    /// Leaves a reference out until [#prepare] asks for it.
    void callOff(ReferenceSlot slot) {
        calledOff.add(slot);
        advance();
    }

    void prepare(ReferenceSlot slot) {
        calledOff.remove(slot);
        slot.picture().ifPresent(picture -> failed.remove(picture.sha256()));
        advance();
    }

    /// How many of the references that take part will follow their sliders but do not yet.
    int pending() {
        return mixture.isEmpty()
                ? 0
                : (int) toMake().filter(slot -> !slot.silentProperty().get()).count();
    }

    /// To be called when the board has changed.
    void advance() {
        calledOff.retainAll(slots);
        if (making.filter(now -> toMake().noneMatch(slot -> isOf(slot, now))).isPresent()) {
            stop();
        }
        if (mixture.isPresent() && making.isEmpty() && !held) {
            LiveMixture into = mixture.get();
            Stream.of(false, true)
                    .flatMap(muted ->
                            toMake().filter(slot -> slot.silentProperty().get() == muted))
                    .findFirst()
                    .flatMap(ReferenceSlot::picture)
                    .ifPresent(picture -> make(into, picture));
        }
        tell();
    }

    private Stream<ReferenceSlot> toMake() {
        return slots.stream()
                .filter(slot -> !calledOff.contains(slot)
                        && slot.picture()
                                .filter(picture -> !has(picture) && !failed.containsKey(picture.sha256()))
                                .isPresent());
    }

    private void make(LiveMixture into, PictureFile picture) {
        Work<PictureFile> work = Work.follow(
                executor,
                progress -> {
                    into.add(picture, progress);
                    return picture;
                },
                done -> ended(() -> ready.add(done.sha256())),
                problem -> ended(() -> failed.put(picture.sha256(), problem)));
        making = Optional.of(new Making(picture.sha256(), work));
        work.progressProperty().subscribe(_ -> tell());
    }

    private void ended(Runnable note) {
        note.run();
        making = Optional.empty();
        changed.run();
    }

    private void stop() {
        making.ifPresent(now -> now.work().abandon());
        making = Optional.empty();
    }

    private void tell() {
        slots.forEach(slot -> slot.prepare(state(slot)));
    }

    private LayerState state(ReferenceSlot slot) {
        if (mixture.isEmpty() || slot.picture().isEmpty()) {
            return new LayerState.None();
        }
        String sha256 = slot.picture().get().sha256();
        if (ready.contains(sha256)) {
            return new LayerState.Ready();
        }
        if (calledOff.contains(slot)) {
            return new LayerState.CalledOff();
        }
        return Optional.ofNullable(failed.get(sha256))
                .<LayerState>map(LayerState.Failed::new)
                .or(() -> making.filter(now -> isOf(slot, now)).map(LiveLayers::progress))
                .orElseGet(LayerState.Waiting::new);
    }

    private static LayerState progress(Making now) {
        return new LayerState.Preparing(Math.clamp(now.work().getProgress(), 0, 1));
    }

    private static boolean isOf(ReferenceSlot slot, Making now) {
        return slot.picture().filter(p -> p.sha256().equals(now.sha256())).isPresent();
    }
}
