// SPDX-License-Identifier: Apache-2.0
package stylemix.pipeline;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import stylemix.api.Hooks;
import stylemix.api.Sleeper;
import stylemix.model.PriceList;
import stylemix.store.Books;
import stylemix.store.OutputFolder;
import stylemix.store.ReferenceFolder;

/// What all pipelines of a program share.
///
/// @param references turns pictures into what services take
/// @param outputs where results go
/// @param books the journal of jobs and what belongs to it
/// @param prices what pictures cost, asked at every order
/// @param jobs for downloads and previews; each job has a folder of its own in it until it ends
/// @param uploads carries uploads that go on beside each other
/// @param clock for the times in recipes and for the time that a job may take
/// @param program as recipes name it, `Stylemix 0.1.0`
/// @param sleeper waits between two looks at a job
/// @param hooks where services may call when a job has ended; the draft engine is asked, which costs nothing
/// @param previews whether anybody will look at the pictures that a service shows while it works
public record Workplace(
        ReferenceFolder references,
        OutputFolder outputs,
        Books books,
        Supplier<PriceList> prices,
        Path jobs,
        Executor uploads,
        Clock clock,
        String program,
        Sleeper sleeper,
        Hooks hooks,
        boolean previews) {}
