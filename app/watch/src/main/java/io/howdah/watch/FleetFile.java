package io.howdah.watch;

import io.howdah.fleet.Access;
import io.howdah.fleet.Fleet;
import io.howdah.fleet.file.FleetToml;
import io.howdah.fleet.file.LibpqDefaults;
import io.howdah.fleet.file.Parsed;
import io.howdah.fleet.file.Problem;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code fleet.toml} with the habits of libpq around it. */
public final class FleetFile {

  private FleetFile() {}

  /**
   * Reads the file, its password file and service entry. Blocks on disk only; connects to nothing.
   *
   * @param env the environment, for {@code PG*} variables and the home directory
   */
  public static Loaded load(Path file, Map<String, String> env) {
    String text;
    try {
      text = Files.readString(file);
    } catch (CharacterCodingException e) {
      return new Loaded.Faulty(List.of(file + ": found bytes that are not UTF-8, expected TOML"));
    } catch (IOException e) {
      return new Loaded.Faulty(List.of(file + ": cannot be read: " + cause(e)));
    }
    LibpqFiles libpq = new LibpqFiles(env);
    return switch (parse(text, libpq)) {
      case Parsed.Bad(List<Problem> problems) ->
          new Loaded.Faulty(problems.stream().map(problem -> file + ":" + problem).toList());
      case Parsed.Good(Fleet fleet) -> withSecrets(file, fleet, libpq);
    };
  }

  /** The file names the service, the service completes the file: hence twice. */
  private static Parsed parse(String text, LibpqFiles libpq) {
    Parsed first = FleetToml.parse(text, new LibpqDefaults(libpq.parameters(Optional.empty())));
    return first instanceof Parsed.Good(Fleet fleet) && fleet.access().service().isPresent()
        ? FleetToml.parse(text, new LibpqDefaults(libpq.parameters(fleet.access().service())))
        : first;
  }

  private static Loaded withSecrets(Path file, Fleet fleet, LibpqFiles libpq) {
    Access access = fleet.access();
    Optional<String> missingService =
        access.service().filter(service -> !libpq.hasService(service));
    if (missingService.isPresent()) {
      return faulty(file, "access.service", missingService.get(), "an entry of pg_service.conf");
    }
    Optional<Path> passfile = access.passfile().map(file.toAbsolutePath().getParent()::resolve);
    if (passfile.isPresent() && !Files.isReadable(passfile.get())) {
      return faulty(file, "access.passfile", passfile.get().toString(), "a readable file");
    }
    if (passfile.filter(FilePasswords::isOpenToOthers).isPresent()) {
      return faulty(file, "access.passfile", passfile.get() + " that others may read", "chmod 600");
    }
    Map<String, String> parameters = libpq.parameters(access.service());
    Optional<String> given = Optional.ofNullable(parameters.get("password"));
    return new Loaded.Ready(fleet, new FilePasswords(passfile, given, libpq.defaultPassfile()));
  }

  private static Loaded faulty(Path file, String key, String found, String expected) {
    return new Loaded.Faulty(
        List.of("%s: %s: found %s, expected %s".formatted(file, key, found, expected)));
  }

  private static String cause(IOException e) {
    return e instanceof java.nio.file.NoSuchFileException ? "no such file" : e.toString();
  }
}
