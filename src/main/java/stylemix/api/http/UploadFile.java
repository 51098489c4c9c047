// SPDX-License-Identifier: Apache-2.0
package stylemix.api.http;

import java.nio.file.Files;
import java.nio.file.Path;
import stylemix.model.PictureFile;
import stylemix.model.Problem;
import stylemix.model.Problem.PictureUnreadable.Flaw;

/// Looks at a file again before it is sent: since it was checked it may have gone.
final class UploadFile {

    private UploadFile() {}

    static void requireSendable(PictureFile picture) throws Fault {
        Path path = picture.path();
        if (!Files.isRegularFile(path)) {
            throw unreadable(picture, Flaw.GONE);
        }
        if (!Files.isReadable(path)) {
            throw unreadable(picture, Flaw.NOT_ALLOWED);
        }
        if (picture.bytes() > PictureFile.MAX_BYTES) {
            throw unreadable(picture, Flaw.TOO_MANY_BYTES);
        }
    }

    static Fault unreadable(PictureFile picture, Flaw flaw) {
        String name = String.valueOf(picture.path().getFileName());
        return new Fault(Fault.Kind.REFUSED, new Problem.PictureUnreadable(name, flaw));
    }
}
