// SPDX-License-Identifier: Apache-2.0
package stylemix.store;

import java.util.Optional;
import stylemix.model.ProblemException;
import stylemix.model.Secret;
import stylemix.model.Service;

/// Keeps the key for each service.
public interface SecretStore {

    Optional<Secret> find(Service service);

    /// Keeps a key in place of the former one.
    ///
    /// @throws ProblemException [stylemix.model.Problem.CannotSave]
    void keep(Service service, Secret key) throws ProblemException;

    /// Forgets the key, if there is one.
    ///
    /// @throws ProblemException [stylemix.model.Problem.CannotSave]
    void forget(Service service) throws ProblemException;
}
