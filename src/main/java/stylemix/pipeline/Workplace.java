// SPDX-License-Identifier: Apache-2.0
package stylemix.pipeline;

import java.nio.file.Path;
import java.time.Clock;
import stylemix.api.Sleeper;
import stylemix.store.OutputFolder;
import stylemix.store.ReferenceFolder;

/// What all pipelines of a program share.
///
/// @param references turns pictures into what services take
/// @param outputs where results go
/// @param temporary for downloads and previews; each run has a folder of its own in it while it lasts
/// @param clock for the times in recipes and for the time that a job may take
/// @param program as recipes name it, `Stylemix 0.1.0`
/// @param sleeper waits between two looks at a job
public record Workplace(
        ReferenceFolder references,
        OutputFolder outputs,
        Path temporary,
        Clock clock,
        String program,
        Sleeper sleeper) {}
