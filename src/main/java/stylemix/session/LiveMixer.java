// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;
import stylemix.model.AspectRatio;
import stylemix.model.Problem;

/// Mixes what is wanted now, one mix at a time: what was wanted meanwhile and is no more is never mixed. Small while
/// the hand moves, whole when it rests.
final class LiveMixer {

    private record Job(LiveMix mix, boolean whole) {}

    private record Running(Job job, Work<BufferedImage> work) {}

    private final Executor executor;
    private final Consumer<Problem> failed;
    private final PauseTransition rest;
    private final ReadOnlyObjectWrapper<Optional<LivePicture>> picture =
            new ReadOnlyObjectWrapper<>(this, "picture", Optional.empty());
    private final ReadOnlyBooleanWrapper settled = new ReadOnlyBooleanWrapper(this, "settled", false);
    private Optional<LiveMixture> mixture = Optional.empty();
    private AspectRatio ratio = AspectRatio.FOUR_THREE;
    private Optional<LiveMix> wanted = Optional.empty();
    private Optional<Job> shown = Optional.empty();
    private Optional<Running> running = Optional.empty();
    private boolean moving;

    /// @param rest how long the hand lies still before it counts as resting
    LiveMixer(Executor executor, Duration rest, Consumer<Problem> failed) {
        this.executor = executor;
        this.failed = failed;
        this.rest = new PauseTransition(rest);
        this.rest.setOnFinished(_ -> {
            moving = false;
            advance();
        });
    }

    /// The newest picture; it stays when the mixture ends.
    ReadOnlyObjectProperty<Optional<LivePicture>> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /// Whether the picture is what is wanted, in its full size.
    ReadOnlyBooleanProperty settledProperty() {
        return settled.getReadOnlyProperty();
    }

    void begin(LiveMixture next, AspectRatio ofNext) {
        end();
        ratio = ofNext;
        mixture = Optional.of(next);
    }

    void end() {
        stop();
        rest.stop();
        mixture = Optional.empty();
        wanted = Optional.empty();
        shown = Optional.empty();
        settled.set(false);
    }

    /// Ends, and forgets the picture.
    void clear() {
        end();
        picture.set(Optional.empty());
    }

    /// Takes the place of whatever was wanted before.
    void want(LiveMix mix) {
        if (mixture.isEmpty() || wanted.filter(mix::equals).isPresent()) {
            return;
        }
        wanted = Optional.of(mix);
        settled.set(false);
        moving = true;
        rest.playFromStart();
        if (running.filter(now -> now.job().whole()).isPresent()) {
            stop(); // it would hold up the hand
        }
        advance();
    }

    private void advance() {
        if (running.isPresent() || mixture.isEmpty() || wanted.isEmpty()) {
            return;
        }
        Job next = new Job(wanted.get(), !moving);
        if (shown.filter(next::equals).isEmpty()) {
            LiveMixture from = mixture.get();
            Work<BufferedImage> work = Work.follow(
                    executor, _ -> from.mix(next.mix(), next.whole()), pixels -> done(next, pixels), problem -> {
                        running = Optional.empty();
                        failed.accept(problem);
                    });
            running = Optional.of(new Running(next, work));
        }
    }

    private void done(Job job, BufferedImage pixels) {
        running = Optional.empty();
        shown = Optional.of(job);
        picture.set(Optional.of(new LivePicture(pixels, ratio, job.whole())));
        settled.set(job.whole() && wanted.filter(job.mix()::equals).isPresent());
        advance();
    }

    private void stop() {
        running.ifPresent(now -> now.work().abandon());
        running = Optional.empty();
    }
}
