// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import java.nio.file.Path;
import java.util.Optional;
import stylemix.model.PictureEdit;
import stylemix.model.PictureFile;
import stylemix.model.ProblemException;
import stylemix.store.ReferenceFolder;

/// The pictures of the reference folder.
public record KeptPictures(ReferenceFolder folder) implements Keeper {

    @Override
    public PictureFile keep(Path source) throws ProblemException {
        return folder.keep(source);
    }

    @Override
    public PictureFile edited(PictureFile original, PictureEdit edit) throws ProblemException {
        return folder.edited(original, edit);
    }

    @Override
    public Optional<PictureFile> find(String sha256) {
        return folder.find(sha256);
    }
}
