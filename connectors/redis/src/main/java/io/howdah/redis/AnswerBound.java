package io.howdah.redis;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;

/** Ends a connection whose answer to one question is far longer than any that is expected. */
final class AnswerBound extends ChannelDuplexHandler {

  private final long mostBytes;
  private long received;

  AnswerBound(long mostBytes) {
    this.mostBytes = mostBytes;
  }

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
      if (received > mostBytes) {
        bytes.release();
        context.fireExceptionCaught(
            new InfoFacts.UnreadableAnswer("an answer is longer than " + mostBytes));
        context.close();
        return;
      }
    }
    super.channelRead(context, message);
  }
}
