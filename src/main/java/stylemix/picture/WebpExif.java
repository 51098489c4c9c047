// SPDX-License-Identifier: Apache-2.0
package stylemix.picture;

import com.drew.imaging.riff.RiffHandler;
import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifReader;

/// Takes the `EXIF` chunk out of a WebP file and leaves everything else.
///
/// @param metadata is added to
record WebpExif(Metadata metadata) implements RiffHandler {

    @Override
    public boolean shouldAcceptRiffIdentifier(String identifier) {
        return identifier.equals("WEBP");
    }

    @Override
    public boolean shouldAcceptChunk(String fourCc) {
        return fourCc.equals("EXIF");
    }

    @Override
    public boolean shouldAcceptList(String fourCc) {
        return false;
    }

    @Override
    public void processChunk(String fourCc, byte[] payload) {
        // some writers put JPEG's preamble in front
        int start = ExifReader.startsWithJpegExifPreamble(payload) ? ExifReader.JPEG_SEGMENT_PREAMBLE.length() : 0;
        new ExifReader().extract(new ByteArrayReader(payload), metadata, start);
    }

    @Override
    public void addError(String message) {
        // a broken tail is the decoder's business, not that of the orientation
    }
}
