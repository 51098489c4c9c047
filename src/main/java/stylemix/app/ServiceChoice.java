// SPDX-License-Identifier: Apache-2.0
package stylemix.app;

import java.net.URI;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import stylemix.model.Connection;
import stylemix.model.Service;

/// `draft`, `krea` or an address, of the command line.
///
/// @param address of a service other than the two known ones
record ServiceChoice(Service service, Optional<URI> address) {

    /// As it is given on the command line.
    @Override
    public String toString() {
        return address.map(URI::toString).orElse(service == Service.KREA ? "krea" : "draft");
    }

    static final class Converter implements ITypeConverter<ServiceChoice> {

        @Override
        public ServiceChoice convert(String argument) {
            return switch (argument) {
                case "draft" -> new ServiceChoice(Service.DRAFT, Optional.empty());
                case "krea" -> new ServiceChoice(Service.KREA, Optional.empty());
                default -> custom(argument);
            };
        }

        private static ServiceChoice custom(String argument) {
            try {
                URI address = URI.create(argument.replaceFirst("/+$", ""));
                if (address.equals(Service.KREA_BASE)) {
                    return new ServiceChoice(Service.KREA, Optional.empty());
                }
                if (address.getHost() == null || address.getQuery() != null || address.getUserInfo() != null) {
                    throw new TypeConversionException("use draft, krea or the address of a service");
                }
                return new ServiceChoice(
                        Service.CUSTOM, Optional.of(new Connection(Service.CUSTOM, address, Optional.empty()).base()));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
