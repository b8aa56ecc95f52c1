package io.howdah.watch;

import io.howdah.fleet.Fleet;
import io.howdah.fleet.file.FleetToml;
import io.howdah.fleet.file.LibpqDefaults;
import io.howdah.fleet.file.Parsed;
import io.howdah.fleet.file.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code fleet.toml} with the habits of libpq around it. */
public final class FleetFile {

  private static final int LARGEST = 4 << 20;

  private FleetFile() {}

  /**
   * Reads the file, its password file and service entry. Blocks on disk only; connects to nothing.
   *
   * @param env the environment, for {@code PG*} variables and the home directory
   */
  public static Loaded load(Path file, Map<String, String> env) {
    String text;
    try {
      text = text(file);
    } catch (CharacterCodingException e) {
      return new Loaded.Faulty(List.of(file + ": found bytes that are not UTF-8, expected TOML"));
    } catch (IOException e) {
      return new Loaded.Faulty(List.of(file + ": cannot be read: " + cause(file, e)));
    }
    LibpqFiles libpq = new LibpqFiles(env);
    return switch (parse(text, libpq)) {
      case Parsed.Bad(List<Problem> problems) ->
          new Loaded.Faulty(problems.stream().map(problem -> file + ":" + problem).toList());
      case Parsed.Good(Fleet fleet) -> new AccessFiles(file, text, libpq).load(fleet);
    };
  }

  /** A device or a dump named by mistake is not read to its end. */
  private static String text(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new FileSystemException(file.toString(), null, "larger than 4 MiB");
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }
  }

  /** The file names the service, the service completes the file: hence twice. */
  private static Parsed parse(String text, LibpqFiles libpq) {
    Parsed first = FleetToml.parse(text, new LibpqDefaults(libpq.parameters(Optional.empty())));
    return first instanceof Parsed.Good(Fleet fleet) && fleet.access().service().isPresent()
        ? FleetToml.parse(text, new LibpqDefaults(libpq.parameters(fleet.access().service())))
        : first;
  }

  private static String cause(Path file, IOException e) {
    if (Files.isDirectory(file)) {
      return "it is a folder";
    }
    return switch (e) {
      case NoSuchFileException _ -> "no such file";
      case AccessDeniedException _ -> "permission denied";
      case FileSystemException other when other.getReason() != null -> other.getReason();
      default -> String.valueOf(e.getMessage());
    };
  }
}
