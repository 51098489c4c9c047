// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import stylemix.model.ProblemException;
import stylemix.model.Secret;

/// Where the key for Krea is kept; every call blocks.
public interface Keys {

    /// Whether a key was entered or is given by the environment.
    boolean present();

    void keep(Secret key) throws ProblemException;

    void forget() throws ProblemException;
}
