// SPDX-License-Identifier: Apache-2.0
package stylemix.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import stylemix.Tree;
import stylemix.faults.RemoteBooks;
import stylemix.faults.RemoteJob;
import stylemix.model.JobEntry;
import stylemix.model.MoneyState;
import stylemix.model.Price;
import stylemix.model.ProblemException;
import stylemix.model.Spending;
import stylemix.store.Ledger;

/// Holds what a program wrote down and saved against the books of the service.
///
/// @param rows of each picture that was ordered: the first row, and one for each time that it was ordered again
/// @param outputs where pictures were saved
record Audit(RemoteBooks remote, List<List<JobEntry>> rows, Ledger ledger, Path outputs) {

    /// Fails unless all is true: no order was taken twice, no picture is lost, every row ended as its job did, and the
    /// sums are the same to the last digit.
    void check() throws ProblemException, IOException {
        List<String> faults = new ArrayList<>();
        Instant now = remote.now();
        Map<String, JobEntry> owners = owners(faults);
        for (List<JobEntry> picture : rows) {
            checkPayments(picture, now, faults);
            picture.forEach(row -> checkEnd(row, now, faults));
        }
        Map<String, Integer> saved = saved(faults);
        for (RemoteJob job : remote.jobs()) {
            if (!owners.containsKey(job.id())) {
                faults.add("nobody has " + job + ", which is " + job.status(now));
            }
            int copies = saved.getOrDefault(job.id(), 0);
            if (copies != (job.hasPicture(now) ? 1 : 0)) {
                faults.add(copies + " files of " + job + ", which is " + job.status(now));
            }
        }
        checkMoney(now, faults);
        assertTrue(faults.isEmpty(), () -> String.join("\n", faults));
    }

    private Map<String, JobEntry> owners(List<String> faults) {
        Map<String, JobEntry> owners = new HashMap<>();
        rows.stream()
                .flatMap(List::stream)
                .forEach(row -> row.remoteId().ifPresent(id -> {
                    JobEntry other = owners.put(id, row);
                    if (other != null) {
                        faults.add("two rows have " + id + ": " + other + " and " + row);
                    }
                }));
        return owners;
    }

    private void checkPayments(List<JobEntry> picture, Instant now, List<String> faults) {
        String prompt = picture.getFirst().request().prompt();
        List<RemoteJob> jobs = remote.jobs().stream()
                .filter(job -> job.prompt().equals(prompt))
                .toList();
        if (jobs.stream().filter(job -> job.charged(now).signum() > 0).count() > 1) {
            faults.add("paid twice: " + picture + " for " + jobs);
        }
        if (jobs.size() > picture.size()) {
            faults.add("ordered " + picture.size() + " times but taken more often: " + picture + " for " + jobs);
        }
    }

    private void checkEnd(JobEntry row, Instant now, List<String> faults) {
        Optional<RemoteJob> job = row.remoteId().flatMap(remote::job);
        String prompt = row.request().prompt();
        if (job.isPresent() && !job.get().prompt().equals(prompt)) {
            faults.add("not its job: " + row + " has " + job.get());
        }
        boolean isTrue = switch (row.state()) {
            case SAVED -> job.isPresent() && job.get().hasPicture(now) && row.money() == MoneyState.CHARGED;
            case FAILED ->
                job.isEmpty()
                        ? row.money() == MoneyState.NOT_CHARGED
                        : job.get().isOver(now)
                                && !job.get().hasPicture(now)
                                && row.money()
                                        == (job.get().endsInDoubt(now) ? MoneyState.UNKNOWN : MoneyState.NOT_CHARGED);
            case CANCELLED ->
                row.money() == MoneyState.NOT_CHARGED
                        && (job.isEmpty() || job.get().status(now).equals("cancelled"));
            case NOT_FOUND -> job.isEmpty() && row.money() == MoneyState.NOT_CHARGED; // was ordered again
            case WAITING, SENDING, MAYBE_SUBMITTED, SUBMITTED, COMPLETED -> false;
        };
        if (!isTrue) {
            faults.add("not true: " + row + " with " + job + ", which is "
                    + job.map(known -> known.status(now)).orElse("nowhere"));
        }
    }

    /// How many files there are of each job's picture. Whatever else is there is a fault.
    private Map<String, Integer> saved(List<String> faults) throws IOException {
        Map<Integer, String> pictures = new HashMap<>();
        remote.jobs().forEach(job -> pictures.put(java.util.Arrays.hashCode(RemoteBooks.picture(job.id())), job.id()));
        Map<String, Integer> copies = new HashMap<>();
        try (Stream<Path> files = Files.exists(outputs) ? Files.walk(outputs) : Stream.empty()) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                String job = pictures.get(java.util.Arrays.hashCode(Files.readAllBytes(file)));
                if (job != null) {
                    copies.merge(job, 1, Integer::sum);
                } else if (!file.toString().endsWith(".json")) {
                    faults.add("a file that no job made: " + file);
                }
            }
        }
        return copies;
    }

    private void checkMoney(Instant now, List<String> faults) throws ProblemException {
        BigDecimal charged = BigDecimal.ZERO;
        BigDecimal inDoubt = BigDecimal.ZERO;
        for (RemoteJob job : remote.jobs()) {
            if (job.endsInDoubt(now)) {
                inDoubt = inDoubt.add(job.price());
            } else {
                charged = charged.add(job.charged(now));
            }
        }
        Spending books = new Spending(new Price(charged), new Price(inDoubt), Price.FREE);
        if (!books.equals(ledger.total())) {
            faults.add("the ledger says " + ledger.total() + " but the service " + books);
        }
    }

    /// Fails if the key is in a file of this folder.
    static void checkKey(Path folder) throws IOException {
        assertEquals(List.of(), Tree.containing(folder, "planted"));
    }
}
