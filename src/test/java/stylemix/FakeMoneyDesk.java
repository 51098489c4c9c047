// SPDX-License-Identifier: Apache-2.0
package stylemix;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import stylemix.model.Caps;
import stylemix.model.JobEntry;
import stylemix.model.JobState;
import stylemix.model.PriceList;
import stylemix.model.Problem;
import stylemix.model.ProblemException;
import stylemix.model.Spending;
import stylemix.session.MoneyDesk;

/// A ledger that says what a test writes down.
public final class FakeMoneyDesk implements MoneyDesk {

    private final List<String> said = new ArrayList<>();
    private final Deque<Page> pages = new ArrayDeque<>();
    private Sheet sheet =
            new Sheet(new Spending.Totals(Spending.NOTHING, Spending.NOTHING, Spending.NOTHING), Caps.NONE, false);
    private Optional<Problem> fault = Optional.empty();

    /// From now on the ledger says this.
    public void says(Spending.Totals totals, Caps caps, boolean ever) {
        sheet = new Sheet(totals, caps, ever);
    }

    /// The next page has jobs from one id down to another.
    public void page(long from, long to, boolean more) {
        List<JobEntry> jobs = new ArrayList<>();
        for (long id = from; id >= to; id--) {
            jobs.add(FakeDesk.left(id, TestRequests.request("picture " + id, 1), JobState.SUBMITTED, false));
        }
        pages.add(new Page(jobs, more));
    }

    /// From now on nothing can be read or written.
    public void fails(Problem problem) {
        fault = Optional.of(problem);
    }

    public void works() {
        fault = Optional.empty();
    }

    /// What was asked: `sheet`, `page 7`, `limit`, `keep`, `export`.
    public List<String> said() {
        return List.copyOf(said);
    }

    @Override
    public Sheet sheet() throws ProblemException {
        say("sheet");
        return sheet;
    }

    @Override
    public void limit(Caps caps) throws ProblemException {
        say("limit");
        sheet = new Sheet(sheet.totals(), caps, sheet.ever());
    }

    @Override
    public Page page(OptionalLong before) throws ProblemException {
        say("page" + (before.isPresent() ? " " + before.getAsLong() : ""));
        return pages.isEmpty() ? new Page(List.of(), false) : pages.remove();
    }

    @Override
    public void export(Path file) throws ProblemException {
        say("export");
    }

    @Override
    public void keep(PriceList prices) throws ProblemException {
        say("keep");
    }

    private void say(String what) throws ProblemException {
        said.add(what);
        if (fault.isPresent()) {
            throw new ProblemException(fault.get());
        }
    }
}
