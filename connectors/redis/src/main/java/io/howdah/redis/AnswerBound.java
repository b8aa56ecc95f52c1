package io.howdah.redis;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;

/** Ends a connection whose answer to one question is far longer than any {@code INFO}. */
final class AnswerBound extends ChannelDuplexHandler {

  private static final long MAX_ANSWER_BYTES = 1 << 20;

  private long received;

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise)
      throws Exception {
    received = 0;
    super.write(context, message, promise);
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
    if (message instanceof ByteBuf bytes) {
      received += bytes.readableBytes();
      if (received > MAX_ANSWER_BYTES) {
        bytes.release();
        context.fireExceptionCaught(
            new InfoFacts.UnreadableAnswer("an answer is longer than " + MAX_ANSWER_BYTES));
        context.close();
        return;
      }
    }
    super.channelRead(context, message);
  }
}
