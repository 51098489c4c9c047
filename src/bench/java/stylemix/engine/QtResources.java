// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.InflaterInputStream;

/// The files inside a Qt resource file, which is how some programs keep their pictures.
final class QtResources {

    private static final int MAGIC = 0x71726573;
    private static final int NODE_BYTES = 22;
    private static final int ZLIB = 1;
    private static final int FOLDER = 2;

    private final byte[] all;
    private final ByteBuffer bytes;
    private final int tree;
    private final int data;
    private final int names;
    private final Map<String, byte[]> files = new HashMap<>();

    private QtResources(byte[] all) throws IOException {
        this.all = all;
        bytes = ByteBuffer.wrap(all);
        if (bytes.getInt(0) != MAGIC || bytes.getInt(4) < 2) {
            throw new IOException("this is no Qt resource file of version 2 or newer");
        }
        tree = bytes.getInt(8);
        data = bytes.getInt(12);
        names = bytes.getInt(16);
        read(0, "");
    }

    static QtResources open(Path file) throws IOException {
        return new QtResources(Files.readAllBytes(file));
    }

    byte[] file(String path) throws IOException {
        byte[] found = files.get(path);
        if (found == null) {
            throw new IOException("there is no resource " + path);
        }
        return found;
    }

    private void read(int index, String path) throws IOException {
        int node = tree + index * NODE_BYTES;
        int flags = bytes.getShort(node + 4);
        if ((flags & FOLDER) == 0) {
            files.put(path, content(data + bytes.getInt(node + 10), flags));
            return;
        }
        int children = bytes.getInt(node + 6);
        int first = bytes.getInt(node + 10);
        for (int child = first; child < first + children; child++) {
            read(child, path + "/" + name(child));
        }
    }

    private String name(int index) {
        int at = names + bytes.getInt(tree + index * NODE_BYTES);
        return new String(all, at + 6, 2 * bytes.getShort(at), StandardCharsets.UTF_16BE);
    }

    private byte[] content(int at, int flags) throws IOException {
        int length = bytes.getInt(at);
        if ((flags & ZLIB) != 0) {
            var packed = new ByteArrayInputStream(all, at + 8, length - 4);
            return new InflaterInputStream(packed).readAllBytes();
        }
        return Arrays.copyOfRange(all, at + 4, at + 4 + length);
    }
}
