// SPDX-License-Identifier: Apache-2.0
package stylemix.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import stylemix.engine.server.EngineServer;
import stylemix.engine.server.ServerOptions;
import stylemix.model.Connection;
import stylemix.model.Secret;
import stylemix.store.AppPaths;
import stylemix.store.OutputFolder;
import stylemix.store.PricesFile;
import stylemix.store.ReferenceFolder;

/// `stylemix serve`: the draft service for other programs on this computer.
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        versionProvider = Version.ForCommands.class,
        description = "Runs the draft service on this computer until stopped, for programs that speak Krea's API.",
        footer = {"", "Prints the base address and the key first, one a line."})
final class ServeCommand implements Callable<Integer> {

    private final AppPaths paths;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--port", paramLabel = "N", description = "1 to 65535 (a free one).")
    private int port;

    @Option(
            names = "--key",
            paramLabel = "KEY",
            converter = KeyConverter.class,
            description = "What programs must send as bearer token (a random one).")
    private @Nullable Secret key;

    ServeCommand(AppPaths paths) {
        this.paths = paths;
    }

    @Override
    public Integer call() throws Exception {
        if (port < 0 || port > 65_535) {
            throw new ParameterException(command(), "The port must be a number from 1 to 65535, but is " + port + ".");
        }
        LogFile.start(paths.logs());
        return Stoppable.run(this::serve);
    }

    private int serve() throws Exception {
        ReferenceFolder kept = new ReferenceFolder(paths.references());
        try (Services services =
                        new Services(paths, kept, OutputFolder.byDay(paths::outputs, kept), () -> PricesFile.BUILT_IN);
                EngineServer server = start(services)) {
            Connection connection = server.connection();
            PrintWriter out = command().getOut();
            out.println("Base URL: " + connection.base());
            out.println("Key: " + connection.key().orElseThrow().value());
            out.flush();
            new CountDownLatch(1).await(); // until it is interrupted
            return 0;
        } catch (InterruptedException _) {
            return 0; // being stopped is how this ends
        }
    }

    private EngineServer start(Services services) throws IOException {
        ServerOptions options = ServerOptions.in(paths.servedDrafts()).withPort(port);
        try {
            return services.serve(key == null ? options : options.withKey(key));
        } catch (BindException e) {
            throw new ParameterException(command(), "Port " + port + " is taken; choose another one.", e);
        }
    }

    private picocli.CommandLine command() {
        if (spec == null) {
            throw new IllegalStateException("picocli sets the spec before it calls");
        }
        return spec.commandLine();
    }

    /// A key that [Secret] accepts; it is not repeated in the complaint.
    static final class KeyConverter implements ITypeConverter<Secret> {
        @Override
        public Secret convert(String argument) {
            try {
                return new Secret(argument);
            } catch (IllegalArgumentException _) {
                throw new TypeConversionException("a key is made of visible ASCII characters without spaces");
            }
        }
    }
}
