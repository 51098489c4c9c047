// SPDX-License-Identifier: Apache-2.0
package stylemix.pipeline;

import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stylemix.api.GenerationApi;
import stylemix.api.GenerationApi.Asset;
import stylemix.api.GenerationApi.AssetPage;
import stylemix.api.GenerationApi.ByteCount;
import stylemix.model.Connection;
import stylemix.model.PictureFile;
import stylemix.model.ProblemException;
import stylemix.model.Service;
import stylemix.store.AssetMemory;
import stylemix.store.AssetMemory.Kept;

/// Where the pictures of one account are. Each is uploaded once for the account: the library remembers it over
/// restarts, and its hash stands in the upload's description, by which another computer finds it.
///
/// The draft engine's addresses are good until it ends, so they are remembered until then.
///
/// @param known what this start of the program knows
record AccountAssets(Connection connection, GenerationApi api, UploadMemory known, AssetMemory kept) {

    private static final System.Logger LOG = System.getLogger(AccountAssets.class.getName());

    private static final String DESCRIPTION = "Stylemix reference sha256:";
    private static final Pattern HASH = Pattern.compile(Pattern.quote(DESCRIPTION) + "([0-9a-f]{64})");

    private static final int PAGE = 1000;

    /// Older uploads than these are not looked through.
    private static final int PAGES = 5;

    /// Whether the service was told of a picture before, as far as it is known here.
    boolean knows(String sha256) throws ProblemException {
        return known.has(sha256) || (lasting() && kept.find(connection, sha256).isPresent());
    }

    /// Blocks until the picture has an address.
    ///
    /// @param sent told the bytes of a new upload, on some thread
    URI address(PictureFile picture, ByteCount sent) throws ProblemException, InterruptedException {
        return known.address(picture.sha256(), () -> {
            if (!lasting()) {
                return upload(picture, sent).url();
            }
            Optional<Kept> before = kept.find(connection, picture.sha256());
            if (before.isPresent()) {
                return before.get().url();
            }
            Optional<Asset> there =
                    Optional.ofNullable(known.elsewhere(this::list).get(picture.sha256()));
            Asset asset = there.isPresent() ? there.get() : upload(picture, sent);
            keep(picture.sha256(), asset);
            return asset.url();
        });
    }

    /// The service did not take this address of a picture: it has another one by now, or is uploaded again.
    void renew(String sha256, URI refused) throws ProblemException, InterruptedException {
        if (!known.forget(sha256, refused) || !lasting()) {
            return; // another run has done it
        }
        Optional<Kept> before = kept.find(connection, sha256);
        Optional<Asset> now = before.isPresent() ? ask(before.get().id()) : Optional.empty();
        if (now.isPresent() && !now.get().url().equals(refused)) {
            keep(sha256, now.get());
        } else {
            kept.forget(connection, sha256);
        }
    }

    private Optional<Asset> ask(String id) throws InterruptedException {
        try {
            return api.asset(id);
        } catch (ProblemException e) {
            LOG.log(Level.INFO, "cannot ask after upload {0}: {1}", id, e.problem());
            return Optional.empty();
        }
    }

    private Asset upload(PictureFile picture, ByteCount sent) throws ProblemException, InterruptedException {
        return api.upload(picture, DESCRIPTION + picture.sha256(), sent);
    }

    private void keep(String sha256, Asset asset) throws ProblemException {
        kept.keep(connection, sha256, new Kept(asset.id(), asset.url()), asset.uploadedAt());
    }

    /// What any computer uploaded to this account, by hash; without it things are uploaded again, no more.
    private Map<String, Asset> list() throws InterruptedException {
        Map<String, Asset> found = new HashMap<>();
        try {
            Optional<String> cursor = Optional.empty();
            for (int pages = 0; pages < PAGES; pages++) {
                AssetPage page = api.assets(PAGE, cursor);
                for (Asset asset : page.assets()) {
                    Matcher hash = HASH.matcher(asset.description());
                    if (hash.matches()) {
                        found.putIfAbsent(hash.group(1), asset);
                    }
                }
                cursor = page.next();
                if (cursor.isEmpty()) {
                    break;
                }
            }
        } catch (ProblemException e) {
            LOG.log(Level.INFO, "cannot list the uploads: {0}", e.problem());
        }
        return found;
    }

    private boolean lasting() {
        return connection.service() != Service.DRAFT;
    }
}
