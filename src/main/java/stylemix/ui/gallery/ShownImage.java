// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.gallery;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.image.Image;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import stylemix.model.AspectRatio;
import stylemix.model.Output;
import stylemix.model.PictureFile;
import stylemix.session.LivePicture;
import stylemix.ui.Pictures;

/// The pixels of what is shown: at once its thumbnail, where the grid has it, then the whole picture.
///
/// The pixels of one generation never stand for another's.
final class ShownImage {

    /// An image and the size that it stands for, in pixels of the picture.
    ///
    /// @param image null until there are pixels
    record Sized(@Nullable Image image, double width, double height) {}

    private final Pictures pictures;
    private final ObservableValue<Optional<LivePicture>> live;
    private final Frames frames = new Frames();
    private final ReadOnlyObjectWrapper<Optional<Sized>> sized =
            new ReadOnlyObjectWrapper<>(this, "sized", Optional.empty());
    private Subscription loading = Subscription.EMPTY;

    /// @param live the newest picture of the live mix
    ShownImage(ObservableValue<Shown> shown, ObservableValue<Optional<LivePicture>> live, Pictures pictures) {
        this.pictures = pictures;
        this.live = live;
        show(new Shown.Nothing(), shown.getValue());
        shown.subscribe(this::show);
    }

    /// Empty while nothing is shown; the size of a finished picture is known before its pixels.
    ReadOnlyObjectProperty<Optional<Sized>> sizedProperty() {
        return sized.getReadOnlyProperty();
    }

    private void show(Shown before, Shown now) {
        loading.unsubscribe();
        if (!now.continues(before)) {
            sized.set(Optional.empty());
        }
        if (now instanceof Shown.Live) {
            loading = live.subscribe(picture -> picture.ifPresent(this::set));
        }
        now.picture().ifPresent(path -> {
            if (now instanceof Shown.Finished finished && sized.get().isEmpty()) {
                Image small = pictures.thumbnail(path, OutputCell.THUMBNAIL_PX).getValue();
                sized.set(Optional.of(sized(finished.output(), small)));
            }
            loading = pictures.full(path).subscribe(image -> set(now, image));
        });
    }

    private void set(LivePicture picture) {
        AspectRatio ratio = picture.ratio();
        sized.set(Optional.of(new Sized(frames.next(picture.pixels()), ratio.width(), ratio.height())));
    }

    private void set(Shown shown, @Nullable Image image) {
        if (image != null) {
            sized.set(Optional.of(sized(shown, image)));
        }
    }

    private static Sized sized(Output output, @Nullable Image image) {
        PictureFile file = output.recipe().picture();
        return new Sized(image, file.width(), file.height());
    }

    private static Sized sized(Shown shown, Image image) {
        return switch (shown) {
            case Shown.Finished f -> sized(f.output(), image);
            case Shown.InProgress p -> {
                AspectRatio ratio = p.run().request().aspectRatio();
                yield new Sized(image, ratio.width(), ratio.width() * image.getHeight() / image.getWidth());
            }
            case Shown.Nothing _, Shown.Live _ -> new Sized(image, image.getWidth(), image.getHeight());
        };
    }
}
