package io.howdah.desktop.topology;

import io.howdah.desktop.kit.FoldedModel;
import io.howdah.desktop.kit.NodeCardModel;
import java.util.Map;
import java.util.Optional;

/**
 * One region: what its lane holds and what its head says.
 *
 * @param cards the open cards, by node, in drawing order
 * @param fold the block of healthy cards, where lanes fold
 * @param unfolded the operator has opened the block
 */
public record LaneModel(
    LaneSpec spec,
    LaneHead head,
    Map<String, NodeCardModel> cards,
    Optional<FoldedModel> fold,
    boolean unfolded) {}
