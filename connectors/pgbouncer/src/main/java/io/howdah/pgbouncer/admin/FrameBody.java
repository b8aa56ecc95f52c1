package io.howdah.pgbouncer.admin;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the parts of a message's body in order; a part that reaches past its end is refused. */
final class FrameBody {

  private final ByteBuffer bytes;

  FrameBody(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes);
  }

  int int32() throws AdminException {
    need(4);
    return bytes.getInt();
  }

  byte[] take(int count) throws AdminException {
    need(count);
    byte[] part = new byte[count];
    bytes.get(part);
    return part;
  }

  String rest() throws AdminException {
    return text(bytes.remaining());
  }

  String cstring() throws AdminException {
    int end = bytes.position();
    while (end < bytes.limit() && bytes.get(end) != 0) {
      end++;
    }
    String text = text(end - bytes.position());
    need(1);
    bytes.get();
    return text;
  }

  /** A list of texts that ends with an empty one or with the body. */
  List<String> cstrings() throws AdminException {
    List<String> texts = new ArrayList<>();
    while (bytes.hasRemaining()) {
      String text = cstring();
      if (text.isEmpty()) {
        break;
      }
      texts.add(text);
    }
    return texts;
  }

  /** Names of a RowDescription's columns; a later column of the same name is ignored. */
  Map<String, Integer> columns() throws AdminException {
    int count = count();
    Map<String, Integer> index = new LinkedHashMap<>();
    for (int at = 0; at < count; at++) {
      index.putIfAbsent(cstring(), at);
      take(18);
    }
    return Map.copyOf(index);
  }

  /** Values of a DataRow, NULL as {@code null}. */
  List<String> values() throws AdminException {
    int count = count();
    List<String> values = new ArrayList<>(Math.min(count, 64));
    for (int at = 0; at < count; at++) {
      int length = int32();
      values.add(length < 0 ? null : text(length));
    }
    return values;
  }

  ServerMessage serverMessage() throws AdminException {
    Map<Character, String> fields = new LinkedHashMap<>();
    while (bytes.hasRemaining()) {
      char field = (char) (bytes.get() & 0xff);
      if (field == 0) {
        break;
      }
      fields.putIfAbsent(field, cstring());
    }
    return new ServerMessage(fields);
  }

  private int count() throws AdminException {
    need(2);
    return bytes.getShort() & 0xffff;
  }

  private String text(int length) throws AdminException {
    return new String(take(length), StandardCharsets.UTF_8);
  }

  private void need(int count) throws AdminException {
    if (count < 0 || count > bytes.remaining()) {
      throw AdminException.protocol("a message of the server is cut short");
    }
  }
}
