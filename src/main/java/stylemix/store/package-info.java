// SPDX-License-Identifier: Apache-2.0
/// What is kept on disk: settings, keys, the table as it was left, reference pictures, the outputs with their
/// recipes, and the journal of jobs with the ledger of money.
///
/// Every file is written whole: beside its place, forced to the disk, then moved in. Outputs are the truth of a
/// result; the recipe beside a picture names references by hash, and [ReferenceFolder] has the pictures, so a
/// recipe holds no path and nothing secret and can be shared. The keys are in a file of their own which only its
/// owner can read, apart from the settings, so that settings can be shown or sent to someone.
///
/// The journal is the truth of what was asked and paid. It is in SQLite, since several starts of the program share it
/// and since a limit on spending is only one if looking and spending are one transaction: `BEGIN IMMEDIATE`, written
/// ahead (WAL) and forced to the disk (`synchronous=FULL`) before a call returns. A job is one row from before
/// anything is sent, and moves one way; what it was asked with never changes, and asking again is another row.
/// Prices are whole millionths of a dollar. The sums of the ledger are sums over the jobs, so there is nothing that
/// could differ from them.
///
/// What a job may have cost counts against a limit as long as it is not known that it did not: while it waits, runs, or
/// is lost. So a limit can refuse a click too many, and never lets one too many through. Days and months are those of
/// this computer's clock. The ledger is read in pages of what has a price; drafts are in the
/// journal alone.
///
/// A start of the program owns its jobs by a lock that the system takes back when the program dies, so there is no
/// lease to renew and a computer that slept loses nothing. Another start reads all jobs and moves its own alone. The
/// price: on a folder shared by two computers the lock may mean nothing; a library belongs to one computer.
///
/// Accounts are told apart by a hash of address and key, salted for each library, so that a job is not asked after
/// with another account's key, which would be told that there is no such job.
///
/// A mix that is given away is a zip whose reader trusts nothing ([MixFile]): names of entries follow from the hashes
/// in it and never become paths, sizes are counted while unpacking, and a picture counts only with the hash it is
/// called by.
@NullMarked
package stylemix.store;

import org.jspecify.annotations.NullMarked;
