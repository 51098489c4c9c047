// SPDX-License-Identifier: Apache-2.0
package stylemix.app;

import java.awt.Dimension;
import java.awt.Point;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.io.File;
import java.util.List;
import java.util.stream.Stream;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.SwingUtilities;
import javax.swing.TransferHandler;

/// Another program: a Swing window from which files can be dragged. Says on its output where it can be grabbed, once it
/// can, and when a drag has begun and ended.
final class OsDragSource {

    private OsDragSource() {}

    /// @param arguments the files
    public static void main(String[] arguments) {
        List<File> files = Stream.of(arguments).map(File::new).toList();
        SwingUtilities.invokeLater(() -> open(files));
    }

    private static void open(List<File> files) {
        JLabel handle = new JLabel("files");
        handle.setPreferredSize(new Dimension(140, 60));
        handle.setTransferHandler(new FilesOut(files));
        handle.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseEntered(MouseEvent event) {
                say("entered");
            }
        });
        handle.addMouseMotionListener(new MouseAdapter() {
            @Override
            public void mouseDragged(MouseEvent event) {
                handle.getTransferHandler().exportAsDrag(handle, event, TransferHandler.COPY);
                say("dragging");
            }
        });
        JFrame frame = new JFrame("files");
        frame.setAutoRequestFocus(false);
        frame.setAlwaysOnTop(true);
        frame.setDefaultCloseOperation(JFrame.EXIT_ON_CLOSE);
        frame.add(handle);
        frame.pack();
        frame.setLocation(1440, 880);
        frame.setVisible(true);
        Point place = handle.getLocationOnScreen();
        say("ready " + (place.x + handle.getWidth() / 2) + " " + (place.y + handle.getHeight() / 2));
    }

    private static void say(String word) {
        System.out.println(word);
        System.out.flush();
    }

    /// Gives the files away as copies.
    private static final class FilesOut extends TransferHandler {

        private static final long serialVersionUID = 1L;

        private final transient List<File> files;

        FilesOut(List<File> files) {
            this.files = files;
        }

        @Override
        public int getSourceActions(JComponent from) {
            return COPY;
        }

        @Override
        protected Transferable createTransferable(JComponent from) {
            return new Transferable() {
                @Override
                public DataFlavor[] getTransferDataFlavors() {
                    return new DataFlavor[] {DataFlavor.javaFileListFlavor};
                }

                @Override
                public boolean isDataFlavorSupported(DataFlavor flavor) {
                    return flavor.equals(DataFlavor.javaFileListFlavor);
                }

                @Override
                public Object getTransferData(DataFlavor flavor) throws UnsupportedFlavorException {
                    if (!isDataFlavorSupported(flavor)) {
                        throw new UnsupportedFlavorException(flavor);
                    }
                    return files;
                }
            };
        }

        @Override
        protected void exportDone(JComponent from, Transferable what, int action) {
            say("done " + action);
        }
    }
}
