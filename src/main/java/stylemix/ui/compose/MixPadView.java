// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.compose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import org.kordamp.ikonli.feather.Feather;
import stylemix.session.ReferenceSlot;
import stylemix.ui.Controls;
import stylemix.ui.Focus;
import stylemix.ui.Messages;
import stylemix.ui.Pictures;
import stylemix.ui.StrengthSlider;

/// The mix pad: a surface whose corners are the references, a point on it, and a ring around it for the sum.
final class MixPadView extends VBox {

    private static final double SIDE = 254, SURFACE = 70, CORNER = 34, STEP = 0.05, FINE = 0.01;

    private final MixPadViewModel model;
    private final Pictures pictures;
    private final Pane stage = new Pane();
    private final Polygon surface = new Polygon();
    private final PadRing ring;
    private final Pane corners = new Pane();
    private final Pane visits = new Pane();
    private final Circle point = new Circle(9);
    private final Label strengths = Controls.label("", "small");
    private final Label hint = Controls.label("", "muted", "small");
    private final Map<MixPadViewModel.Visit, PadVisit> visited = new HashMap<>();
    private List<ReferenceSlot> shown = List.of();

    MixPadView(MixPadViewModel model, Pictures pictures) {
        this.model = model;
        this.pictures = pictures;
        this.ring = new PadRing(model, SIDE);
        getStyleClass().add("mix-pad");
        place();
        bind();
    }

    private void place() {
        HBox head = new HBox(
                Controls.label(Messages.text("pad.title"), "title"),
                Controls.spring(),
                Controls.iconButton(
                        Feather.X, "pad.close", () -> model.openProperty().set(false)));
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("pad-head");
        surface.getStyleClass().add("surface");
        point.getStyleClass().add("point");
        point.setMouseTransparent(true);
        for (Pane layer : List.of(corners, visits)) {
            layer.setPickOnBounds(false);
        }
        stage.getStyleClass().add("stage");
        stage.setMinSize(SIDE, SIDE);
        stage.setMaxSize(SIDE, SIDE);
        stage.setFocusTraversable(true);
        stage.getChildren().addAll(ring, surface, visits, corners, point);
        for (Label words : List.of(strengths, hint)) {
            words.setWrapText(true);
            words.setMinHeight(USE_PREF_SIZE);
        }
        setAlignment(Pos.TOP_CENTER);
        getChildren().addAll(head, stage, strengths, hint);
    }

    private void bind() {
        model.padProperty().subscribe(this::showIfOpen);
        model.openProperty().subscribe(_ -> showIfOpen(model.padProperty().get()));
        model.visits().addListener((ListChangeListener<MixPadViewModel.Visit>) _ -> showVisits());
        stage.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> stage.requestFocus());
        stage.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            model.begin();
            model.moveTo(at(event));
            event.consume(); // the scroll pane would take the focus for itself
        });
        stage.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> model.moveTo(at(event)));
        stage.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /// While it is closed nothing is drawn: ten pictures that come at once would draw it ten times.
    private void showIfOpen(MixPadViewModel.Pad pad) {
        if (model.openProperty().get()) {
            show(pad);
        }
    }

    private void show(MixPadViewModel.Pad pad) {
        boolean usable = pad.usable();
        for (var part : List.of(surface, corners, visits, point, strengths)) {
            part.setVisible(usable);
        }
        Controls.mark(point, "near", !pad.exact());
        hint.setText(hint(pad));
        Controls.show(hint, !hint.getText().isEmpty());
        ring.show(pad);
        String spoken = usable
                ? pad.corners().stream()
                        .map(slot -> slot.letter() + " "
                                + StrengthSlider.text(slot.strengthProperty().get()))
                        .collect(Collectors.joining("   "))
                : "";
        strengths.setText(spoken);
        stage.setAccessibleText(Messages.text("pad.accessible", spoken, StrengthSlider.text(pad.sum())));
        if (usable) {
            if (!shown.equals(pad.corners())) {
                shape(pad);
            }
            Point2D place = place(pad.point());
            point.setCenterX(place.getX());
            point.setCenterY(place.getY());
        } else {
            shown = List.of();
        }
    }

    private void shape(MixPadViewModel.Pad pad) {
        shown = pad.corners();
        surface.getPoints().clear();
        List<PadCorner> nodes = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            Point2D corner = pad.shape().corner(i);
            Point2D at = place(corner);
            surface.getPoints().addAll(at.getX(), at.getY());
            PadCorner node = new PadCorner(shown.get(i), CORNER, pictures, () -> {
                model.begin();
                model.moveTo(corner);
            });
            Point2D outside = place(corner.multiply(1 + CORNER / SURFACE * 0.56));
            node.relocate(outside.getX() - CORNER / 2, outside.getY() - CORNER / 2);
            nodes.add(node);
        }
        corners.getChildren().setAll(nodes);
        showVisits();
    }

    /// What stays keeps its node, so that no picture is made small twice.
    private void showVisits() {
        visited.keySet().retainAll(model.visits());
        List<PadVisit> wanted = model.visits().stream()
                .map(visit -> visited.computeIfAbsent(visit, this::mark))
                .toList();
        Focus.keep(visits, () -> visits.getChildren().setAll(wanted), stage);
        wanted.forEach(node -> node.setFocusTraversable(node.equals(wanted.getLast())));
    }

    private PadVisit mark(MixPadViewModel.Visit visit) {
        String strengths = IntStream.range(0, visit.strengths().length)
                .mapToObj(i -> visit.corners().get(i).letter() + " " + StrengthSlider.text(visit.strengths()[i]))
                .collect(Collectors.joining("   "));
        PadVisit node = new PadVisit(
                visit.picture(), Messages.text("pad.visit.spoken", strengths), pictures, () -> model.returnTo(visit));
        node.addEventHandler(KeyEvent.KEY_PRESSED, event -> visitKey(event, visit));
        Point2D at = place(visit.point());
        node.relocate(at.getX() - PadVisit.SIDE / 2, at.getY() - PadVisit.SIDE / 2);
        return node;
    }

    private String hint(MixPadViewModel.Pad pad) {
        if (pad.corners().size() < 2) {
            return Messages.text("pad.few");
        }
        if (!pad.usable()) {
            return Messages.text("pad.many", PadShape.MOST);
        }
        if (pad.heldBack()) {
            return Messages.text("pad.heldBack", StrengthSlider.text(pad.sum()));
        }
        return pad.exact() ? "" : Messages.text("pad.near");
    }

    private void key(KeyEvent event) {
        double step = event.isShiftDown() ? FINE : STEP;
        int digit = event.getCode().isDigitKey()
                ? event.getText().isEmpty() ? -1 : event.getText().charAt(0) - '1'
                : -1;
        if (event.getCode().isArrowKey()) {
            model.begin();
            model.moveBy(
                    event.getCode() == KeyCode.RIGHT ? step : event.getCode() == KeyCode.LEFT ? -step : 0,
                    event.getCode() == KeyCode.DOWN ? step : event.getCode() == KeyCode.UP ? -step : 0);
        } else if (event.getCode() == KeyCode.PLUS
                || event.getCode() == KeyCode.EQUALS
                || event.getCode() == KeyCode.ADD) {
            ring.nudge(step);
        } else if (event.getCode() == KeyCode.MINUS || event.getCode() == KeyCode.SUBTRACT) {
            ring.nudge(-step);
        } else if (event.getCode() == KeyCode.HOME) {
            model.begin();
            model.moveTo(Point2D.ZERO);
        } else if (digit >= 0 && digit < shown.size()) {
            model.begin();
            model.moveTo(model.padProperty().get().shape().corner(digit));
        } else {
            return;
        }
        event.consume();
    }

    /// Arrows go from one visit to the next, Enter goes back to it, and Esc leaves it for the point.
    private void visitKey(KeyEvent event, MixPadViewModel.Visit visit) {
        List<Node> all = visits.getChildren();
        int at = model.visits().indexOf(visit);
        switch (event.getCode()) {
            case LEFT, UP -> all.get(Math.max(0, at - 1)).requestFocus();
            case RIGHT, DOWN -> all.get(Math.min(all.size() - 1, at + 1)).requestFocus();
            case ENTER, SPACE -> {
                stage.requestFocus();
                model.returnTo(visit);
            }
            case ESCAPE -> stage.requestFocus();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private Point2D at(MouseEvent event) {
        Point2D there = stage.sceneToLocal(event.getSceneX(), event.getSceneY());
        return there.subtract(SIDE / 2, SIDE / 2).multiply(1 / SURFACE);
    }

    private static Point2D place(Point2D on) {
        return on.multiply(SURFACE).add(SIDE / 2, SIDE / 2);
    }
}
