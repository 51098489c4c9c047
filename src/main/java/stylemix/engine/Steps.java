// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

/// Counts the steps of a drawing and tells of them.
final class Steps {

    private final EngineProgress progress;
    private final int total;
    private int done;
    private String stage = "";

    /// @param total the number of steps that will be done
    Steps(EngineProgress progress, int total) {
        this.progress = progress;
        this.total = total;
    }

    void begin(String next) {
        stage = next;
        tell();
    }

    void done(int steps) {
        done += steps;
        tell();
    }

    void end() {
        done = total;
        tell();
    }

    void preview(Lab picture) throws InterruptedException {
        progress.preview(LabPictures.write(picture));
    }

    private void tell() {
        progress.at((double) done / total, stage);
    }
}
