// SPDX-License-Identifier: Apache-2.0
package stylemix.app;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import stylemix.model.Caps;
import stylemix.model.JobEntry;
import stylemix.model.PriceList;
import stylemix.model.ProblemException;
import stylemix.model.SaveFaults;
import stylemix.session.MoneyDesk;
import stylemix.store.AtomicFile;
import stylemix.store.Ledger;
import stylemix.store.PricesFile;

/// The window's ledger on the journal.
record CashDesk(Services services, PricesFile prices) implements MoneyDesk {

    private static final int PAGE = 100;

    @Override
    public Sheet sheet() throws ProblemException {
        Ledger ledger = services.books().ledger();
        return new Sheet(
                ledger.totals(), ledger.caps(), !ledger.total().committed().free());
    }

    @Override
    public void limit(Caps caps) throws ProblemException {
        services.books().ledger().setCaps(caps);
    }

    @Override
    public Page page(OptionalLong before) throws ProblemException {
        List<JobEntry> priced = services.books().journal().priced(before, PAGE + 1);
        return new Page(priced.subList(0, Math.min(PAGE, priced.size())), priced.size() > PAGE);
    }

    @Override
    public void export(Path file) throws ProblemException {
        StringWriter text = new StringWriter();
        try {
            services.books().ledger().export(text);
            AtomicFile.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw SaveFaults.problem(
                    Objects.requireNonNull(file.toAbsolutePath().getParent()), e);
        }
    }

    @Override
    public void keep(PriceList list) throws ProblemException {
        prices.save(list);
    }
}
