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
import stylemix.model.PictureFile;
import stylemix.ui.Pictures;

/// The pixels of what is shown: at once its thumbnail, where the grid has it, then the whole picture.
///
/// The pixels of one generation never stand for another's.
final class ShownImage {

    /// An image and the size that it stands for, in pixels of the picture.
    record Sized(Image image, double width, double height) {}

    private final Pictures pictures;
    private final ReadOnlyObjectWrapper<Optional<Sized>> sized =
            new ReadOnlyObjectWrapper<>(this, "sized", Optional.empty());
    private Subscription loading = Subscription.EMPTY;

    ShownImage(ObservableValue<Shown> shown, Pictures pictures) {
        this.pictures = pictures;
        show(new Shown.Nothing(), shown.getValue());
        shown.subscribe(this::show);
    }

    /// Empty until there is something to see.
    ReadOnlyObjectProperty<Optional<Sized>> sizedProperty() {
        return sized.getReadOnlyProperty();
    }

    private void show(Shown before, Shown now) {
        loading.unsubscribe();
        if (!now.continues(before)) {
            sized.set(Optional.empty());
        }
        now.picture().ifPresent(path -> {
            if (now instanceof Shown.Finished && sized.get().isEmpty()) {
                set(now, pictures.thumbnail(path, OutputCell.THUMBNAIL_PX).getValue());
            }
            loading = pictures.full(path).subscribe(image -> set(now, image));
        });
    }

    private void set(Shown shown, @Nullable Image image) {
        if (image != null) {
            sized.set(Optional.of(sized(shown, image)));
        }
    }

    private static Sized sized(Shown shown, Image image) {
        return switch (shown) {
            case Shown.Finished f -> {
                PictureFile file = f.output().recipe().picture();
                yield new Sized(image, file.width(), file.height());
            }
            case Shown.InProgress p -> {
                AspectRatio ratio = p.run().request().aspectRatio();
                yield new Sized(image, ratio.width(), ratio.width() * image.getHeight() / image.getWidth());
            }
            case Shown.Nothing _ -> new Sized(image, image.getWidth(), image.getHeight());
        };
    }
}
