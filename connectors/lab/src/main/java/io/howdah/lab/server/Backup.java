package io.howdah.lab.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A base backup by the low-level API: between {@link #begin} and {@link #end} the data directory
 * may be copied any number of times; the label that {@code end} returns makes each copy a standby's
 * beginning. To be quick with many copies it leaves out free space maps, which a server makes again
 * (not visibility maps: replay of a row lock refers to their pages), and shares the files of {@code
 * template0}, which nobody can connect to.
 */
final class Backup implements AutoCloseable {
  private static final Set<String> WITHOUT_CONTENT =
      Set.of("pg_wal", "pg_replslot", "pg_stat_tmp", "pg_dynshmem", "pg_notify", "pg_subtrans");
  private static final Set<String> LEFT_OUT =
      Set.of("postmaster.pid", "postmaster.opts", "backup_label", "standby.signal");

  private final Sql session;
  private final boolean oldNames;
  private final Path source;
  private final List<Path> directories = new ArrayList<>();
  private final List<Path> files = new ArrayList<>();
  private final Path untouched;

  private Backup(Sql session, int major, Path source) {
    this.session = session;
    this.untouched =
        Path.of("base", session.value("select oid from pg_database where datname = 'template0'"));
    this.oldNames = major < 15;
    this.source = source;
  }

  static Backup begin(Sql session, int major, Path source) {
    Backup backup = new Backup(session, major, source);
    session.run(
        backup.oldNames
            ? "select pg_start_backup('lab', true, false)"
            : "select pg_backup_start('lab', true)");
    backup.list();
    return backup;
  }

  /** Safe to call from several threads. */
  void copyTo(Path target) {
    try {
      for (Path directory : directories) {
        Files.createDirectories(target.resolve(directory));
      }
      Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwx------"));
      for (Path file : files) {
        copy(file, target);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The content of {@code backup_label} for every copy. */
  String end() {
    return session.value(
        oldNames
            ? "select labelfile from pg_stop_backup(false, false)"
            : "select labelfile from pg_backup_stop(false)");
  }

  @Override
  public void close() {
    session.close();
  }

  private void copy(Path file, Path target) throws IOException {
    try {
      if (file.startsWith(untouched)) {
        Files.createLink(target.resolve(file), source.resolve(file));
      } else {
        Files.copy(source.resolve(file), target.resolve(file));
      }
    } catch (NoSuchFileException e) {
      // A running server removes files; recovery from the label repairs that.
    }
  }

  private void list() {
    try {
      Files.walkFileTree(source, new Lister());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private final class Lister extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      directories.add(source.relativize(directory));
      boolean empty = WITHOUT_CONTENT.contains(directory.getFileName().toString());
      return empty ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String name = file.getFileName().toString();
      if (!LEFT_OUT.contains(name) && !name.endsWith("_fsm")) {
        files.add(source.relativize(file));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      if (failure instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE;
      }
      throw failure;
    }
  }
}
