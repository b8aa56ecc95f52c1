package io.howdah.cli.digest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.howdah.cli.Run;
import io.howdah.cli.terminal.Exit;
import io.howdah.contract.digest.Digests;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigestCommandTest {
  @TempDir Path folder;

  @Test
  void aLineAStatementInOrder() throws Exception {
    List<JsonNode> lines = digests("SELECT 1\nselect 'x' from t\n");
    assertThat(lines)
        .extracting(line -> line.get("text").asText())
        .containsExactly("select ?", "select ? from t");
    assertThat(lines.get(0).get("digest").asText()).isEqualTo(Digests.of("select 2").id());
    assertThat(lines.get(0).size()).isEqualTo(2);
  }

  @Test
  void nulsSeparateStatementsOfSeveralLines() throws Exception {
    List<JsonNode> lines = digests("select\n1\0select a\n--c\n\0", "-0");
    assertThat(lines)
        .extracting(line -> line.get("text").asText())
        .containsExactly("select ?", "select a");
  }

  /** Of a closed descriptor the virtual machine makes one of its own files. */
  @Test
  void withoutStandardInputTheLauncherSaysSo() throws Exception {
    Run closed = bash("\"$0/howdah\" digest <&-");
    assertThat(closed.code()).isEqualTo(Exit.USAGE);
    assertThat(closed.out())
        .isEqualTo("howdah: standard input is closed: digest reads statements there\n");
    String open = "ROOT=$0; . \"$0/installers/clone/common.sh\"; ";
    for (String input : List.of("</dev/null", "<\"$0/howdah\"", "<<<'select 1'", "< <(echo)")) {
      assertThat(bash(open + "input_is_open " + input).code()).as(input).isZero();
    }
    assertThat(bash(open + "echo | input_is_open").code()).isZero();
  }

  private static Run bash(String script) throws IOException, InterruptedException {
    Path root = Path.of("").toAbsolutePath();
    while (!Files.exists(root.resolve("howdah"))) {
      root = root.getParent();
    }
    Process bash =
        new ProcessBuilder("bash", "-c", script, root.toString()).redirectErrorStream(true).start();
    String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(bash.waitFor(), said, "");
  }

  @Test
  void theLastNeedsNoEnd() throws Exception {
    assertThat(digests("select 1\nselect 2")).hasSize(2);
    assertThat(digests("")).isEmpty();
  }

  @Test
  void emptyLinesAndGarbageHaveTheirLine() throws Exception {
    assertThat(digests("\n\r\n'\"$x$\u0000\ufffd /* \n;;;\n")).hasSize(4);
  }

  @Test
  void aMegabyteIsOneLine() throws Exception {
    List<JsonNode> lines = digests("select " + "x,".repeat(500_000) + "1");
    assertThat(lines).hasSize(1);
    assertThat(lines.get(0).get("text").asText()).endsWith("x, ?");
  }

  private List<JsonNode> digests(String input, String... options) throws Exception {
    String[] args =
        options.length == 0 ? new String[] {"digest"} : new String[] {"digest", options[0]};
    Run run = new Run.In(folder).answering(input).howdah(args);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).isEmpty();
    ObjectMapper json = new ObjectMapper();
    List<JsonNode> lines = new java.util.ArrayList<>();
    for (String line : run.out().lines().toList()) {
      lines.add(json.readTree(line));
    }
    return lines;
  }
}
