// SPDX-License-Identifier: Apache-2.0
package stylemix.pipeline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stylemix.api.GenerationApi;
import stylemix.api.GenerationApi.JobPage;
import stylemix.api.Job;
import stylemix.api.JobStatus;
import stylemix.model.Candidate;
import stylemix.model.Finding;
import stylemix.model.JobEntry;
import stylemix.model.ProblemException;
import stylemix.model.Service;
import stylemix.store.Books;
import stylemix.store.OrderSearch.Clocks;
import stylemix.store.OrderSearch.Lost;

/// Finds out which job of a service a lost order became, without ever guessing.
///
/// Krea's list tells of each job only when it was created and how it stands (krea-api.md, 4.6). So an order
/// can be a job only if nobody else's row has that job and its time fits, and it surely is that job only if no
/// other job and no other lost order come into question.
///
/// @param clock ours; the service's is compared with it
record Reconciler(GenerationApi api, Books books, Clock clock) {

    private static final int PAGE = 100;

    /// More of a list is not read: a hundred thousand jobs since the order are not an account but a fault.
    private static final int MOST_PAGES = 1000;

    /// How much the two clocks may differ in spite of what we know of it.
    private static final Duration SLACK = Duration.ofSeconds(10);

    /// The same where nothing is known of it.
    private static final Duration UNKNOWN_SLACK = Duration.ofMinutes(10);

    /// How long after we gave up an order may still become a job.
    private static final Duration AFTER = Duration.ofSeconds(20);

    /// How long after an order began it may become a job where we do not know when we gave up, because the program
    /// ended. While a service is busy, an order waits for a minute before it is sent.
    private static final Duration AFTER_CRASH = Duration.ofMinutes(4);

    /// Jobs that nobody owns and that are this near are not the order by what we know, but who knows: while there are
    /// any, we do not conclude that it was not taken, and whoever has to choose sees them too.
    private static final Duration NEAR = Duration.ofMinutes(15);

    /// How long after an order its job may come up in the list.
    private static final Duration GRACE = Duration.ofMinutes(1);

    /// The same for the engine on this computer.
    private static final Duration LOCAL_GRACE = Duration.ofSeconds(2);

    /// Looks once, and adopts the job if it is found.
    ///
    /// @param entry a job whose order may have been taken, owned by us
    /// @throws ProblemException if the service or the journal cannot be asked
    Finding look(JobEntry entry) throws ProblemException, InterruptedException {
        Instant asked = clock.instant(); // the list may be old when it is here, as after a computer slept
        Listing listing = list(
                entry.account(),
                ours(entry, books.search().lost(entry.account())).startedAt());
        // asked for after the list was read, so that no order that made one of its jobs is missed
        List<Lost> lost = books.search().lost(entry.account());
        Lost ours = ours(entry, lost);
        if (entry.service() == Service.DRAFT) {
            return byTag(entry, listing, isEarly(entry, ours, asked));
        }
        List<Seen> fitting = listing.jobs().stream()
                .filter(job -> fits(ours, job, listing.slack()))
                .toList();
        List<Lost> rivals = lost.stream()
                .filter(other -> other.job() != ours.job())
                .filter(other -> fitting.stream().anyMatch(job -> fits(other, job, listing.slack())))
                .toList();
        if (fitting.size() == 1 && rivals.isEmpty() && fitting.getFirst().at().isPresent()) {
            String remote = fitting.getFirst().job().id();
            return books.progress().adopt(entry.id(), remote) ? new Finding.Found(remote) : new Finding.NotYet();
        }
        if (isEarly(entry, ours, asked) || rivals.stream().anyMatch(Lost::underWay)) {
            return new Finding.NotYet();
        }
        List<Seen> near = listing.jobs().stream()
                .filter(job -> fits(ours, job, NEAR.plus(listing.slack())))
                .toList();
        return near.isEmpty() ? new Finding.Nothing() : several(near);
    }

    /// The draft engine says with each job what its order was called, so there is nothing to guess.
    private Finding byTag(JobEntry entry, Listing listing, boolean early) throws ProblemException {
        Optional<String> remote = listing.jobs().stream()
                .map(Seen::job)
                .filter(job -> job.tag().equals(Optional.of(entry.tag())))
                .map(Job::id)
                .findFirst();
        if (remote.isPresent() && books.progress().adopt(entry.id(), remote.get())) {
            return new Finding.Found(remote.get());
        }
        return early ? new Finding.NotYet() : new Finding.Nothing();
    }

    /// Whether its job may not have been listed yet when the list was asked for. Until then nobody is asked either:
    /// whoever does not see her picture among those of other orders would have it made again.
    private static boolean isEarly(JobEntry entry, Lost ours, Instant asked) {
        Duration grace = entry.service() == Service.DRAFT ? LOCAL_GRACE : GRACE;
        return !asked.isAfter(ours.endedAt().orElse(ours.startedAt()).plus(grace));
    }

    private static Lost ours(JobEntry entry, List<Lost> lost) {
        return lost.stream()
                .filter(order -> order.job() == entry.id())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no lost order of job " + entry.id()));
    }

    private static Finding several(List<Seen> jobs) {
        return new Finding.Several(jobs.stream().map(Seen::candidate).toList());
    }

    /// A job that nobody owns.
    ///
    /// @param at when it was created, by our clock; empty if the service did not tell
    private record Seen(Job job, Optional<Instant> at) {

        Candidate candidate() {
            return new Candidate(
                    job.id(),
                    at.orElse(Instant.EPOCH),
                    job.status() instanceof JobStatus.Completed completed ? completed.pictures() : List.of());
        }
    }

    /// @param slack by how much a time may be wrong
    private record Listing(List<Seen> jobs, Duration slack) {}

    private static boolean fits(Lost order, Seen job, Duration slack) {
        if (job.at().isEmpty()) {
            return true; // it cannot be ruled out
        }
        Instant from = order.startedAt().minus(slack);
        Instant to = order.endedAt()
                .map(end -> end.plus(AFTER))
                .orElseGet(() -> order.startedAt().plus(AFTER_CRASH))
                .plus(slack);
        return !job.at().get().isBefore(from)
                && (order.underWay() || !job.at().get().isAfter(to));
    }

    /// All jobs since an order that nobody owns.
    private Listing list(String account, Instant since) throws ProblemException, InterruptedException {
        Optional<Clocks> clocks = books.search().clocks(account);
        Optional<Duration> skew = clocks.map(Clocks::ahead);
        Duration uncertain = clocks.map(Clocks::uncertain).orElse(Duration.ZERO);
        List<Job> jobs = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            Instant asked = clock.instant();
            JobPage page = api.jobs(PAGE, cursor);
            if (skew.isEmpty()) {
                uncertain = Duration.between(asked, clock.instant()).dividedBy(2);
                Instant told = asked.plus(uncertain);
                skew = page.asOf().map(theirs -> Duration.between(told, theirs));
            }
            jobs.addAll(page.jobs());
            cursor = page.next();
            if (cursor.isEmpty()
                    || page.jobs().isEmpty()
                    || isBefore(page.jobs().getLast(), skew, since.minus(uncertain))) {
                break;
            }
        }
        Duration ahead = skew.orElse(Duration.ZERO);
        List<Seen> seen = new ArrayList<>();
        for (Job job : jobs) {
            if (!isBefore(job, skew, since.minus(uncertain)) && !books.search().isOwned(account, job.id())) {
                seen.add(new Seen(
                        job,
                        Optional.of(job)
                                .filter(Job::hasTime)
                                .map(j -> j.createdAt().minus(ahead))));
            }
        }
        return new Listing(seen, skew.isPresent() ? SLACK.plus(uncertain) : UNKNOWN_SLACK);
    }

    private static boolean isBefore(Job job, Optional<Duration> skew, Instant since) {
        return job.hasTime()
                && job.createdAt()
                        .minus(skew.orElse(Duration.ZERO))
                        .isBefore(since.minus(NEAR).minus(UNKNOWN_SLACK));
    }
}
