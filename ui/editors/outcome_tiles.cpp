#include "ui/editors/outcome_tiles.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <algorithm>

#include "ui/models/policy_wording.h"
#include "ui/models/wording.h"

namespace farmwarden::editors {

using models::PolicyWording;
using models::Wording;
using placement::Difference;
using theme::Token;

namespace {

constexpr int kHeight = 46;
constexpr int kStripe = 3;
constexpr int kRoomyWidth = 88;  // of a tile

}  // namespace

// A number over a word, with the kind's colour at its left edge.
class OutcomeTile final : public QAbstractButton {
public:
    OutcomeTile(const theme::Theme& theme, Difference kind) : m_theme(theme), m_kind(kind) {
        setObjectName(QStringLiteral("tile-") + QString::fromUtf8(toText(kind).data()));
        setCheckable(kind != Difference::None);
        setFocusPolicy(kind == Difference::None ? Qt::NoFocus : Qt::StrongFocus);
        setFixedHeight(kHeight);
        setAttribute(Qt::WA_Hover);
    }
    void show(std::uint64_t count, const QString& share) {
        m_count = count;
        m_word = share.isEmpty() ? PolicyWording::word(m_kind) : PolicyWording::word(m_kind) + QStringLiteral(", ") + share;
        setAccessibleName(Wording::number(count) + u' ' + m_word);
        setToolTip(accessibleName());
        setEnabled(count != 0);
        updateGeometry();
        update();
    }
    std::uint64_t count() const { return m_count; }
    // The usual kinds say 0, the others only that they are there.
    bool isWanted() const {
        return m_count != 0 || m_kind == Difference::None || m_kind == Difference::OtherTarget ||
               m_kind == Difference::OtherFarm || m_kind == Difference::NowRefused || m_kind == Difference::NowAllowed;
    }
    QSize sizeHint() const override {
        const int number = QFontMetrics(m_theme.font(theme::Size::Heading, true)).horizontalAdvance(Wording::number(m_count));
        const int word = QFontMetrics(m_theme.font(theme::Size::Small)).horizontalAdvance(m_word);
        return {std::max(number, word) + kStripe + 20, kHeight};
    }
    QSize minimumSizeHint() const override { return {56, kHeight}; }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.fillRect(rect(), m_theme.color(isChecked() ? Token::Selection
                                               : underMouse() && isEnabled() && isCheckable() ? Token::Hover
                                                                                              : Token::Surface));
        const theme::Mark mark = PolicyWording::glyph(m_kind);
        const bool isQuiet = m_kind == Difference::None || m_count == 0;
        painter.fillRect(QRect(0, 0, kStripe, height()),
                         m_theme.color(isQuiet ? Token::Density : theme::markToken(mark)));
        const QRect box = rect().adjusted(kStripe + 9, 5, -4, -5);
        painter.setPen(m_theme.color(m_count == 0 ? Token::Muted : Token::Text));
        painter.setFont(m_theme.font(theme::Size::Heading, true));
        painter.drawText(box, Qt::AlignLeft | Qt::AlignTop, Wording::number(m_count));
        painter.setFont(m_theme.font(theme::Size::Small));
        painter.setPen(m_theme.color(Token::Muted));
        painter.drawText(box, Qt::AlignLeft | Qt::AlignBottom,
                         painter.fontMetrics().elidedText(m_word, Qt::ElideRight, box.width()));
        if (hasFocus()) {
            painter.setPen(QPen(m_theme.color(Token::Accent), 2));
            painter.drawRect(rect().adjusted(1, 1, -1, -1));
        }
    }

private:
    const theme::Theme& m_theme;
    Difference m_kind;
    std::uint64_t m_count = 0;
    QString m_word;
};

OutcomeTiles::OutcomeTiles(const theme::Theme& theme, QWidget* parent) : QWidget(parent) {
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (std::size_t i = 0; i < m_tiles.size(); ++i) {
        const auto kind = static_cast<Difference>(i);
        m_tiles[i] = new OutcomeTile(theme, kind);
        layout->addWidget(m_tiles[i], 1);
        connect(m_tiles[i], &QAbstractButton::clicked, this, [this, kind](bool isDown) {
            setChosen(isDown ? std::optional(kind) : std::nullopt);
            Q_EMIT chosen(isDown ? std::optional(kind) : std::nullopt);
        });
    }
    connect(&theme, &theme::Theme::changed, this, qOverload<>(&QWidget::update));
    show({});
}

void OutcomeTiles::show(const placement::ReplayResult& result) {
    for (std::size_t i = 0; i < m_tiles.size(); ++i) {
        const bool isSame = i == static_cast<std::size_t>(Difference::None);
        const double share = 100.0 * static_cast<double>(result.byDifference[i]) /
                             static_cast<double>(std::max<std::uint64_t>(result.decisions, 1));
        m_tiles[i]->show(result.byDifference[i],
                         isSame && result.decisions != 0 ? tr("%1 %").arg(QLocale().toString(share, 'f', 1)) : QString());
    }
    fit();
    setChosen(std::nullopt);
}

// What did not happen makes room where there is little.
void OutcomeTiles::fit() {
    const auto isWanted = [](const OutcomeTile* tile) { return tile->isWanted(); };
    auto shown = std::ranges::count_if(m_tiles, isWanted);
    for (auto tile = m_tiles.rbegin(); tile != m_tiles.rend(); ++tile) {
        const bool isLeftOut = shown * kRoomyWidth > width() && (*tile)->isWanted() && (*tile)->count() == 0;
        shown -= isLeftOut ? 1 : 0;
        (*tile)->setVisible((*tile)->isWanted() && !isLeftOut);
    }
}

void OutcomeTiles::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

void OutcomeTiles::setChosen(std::optional<Difference> kind) {
    for (std::size_t i = 0; i < m_tiles.size(); ++i) {
        m_tiles[i]->setChecked(kind == static_cast<Difference>(i));
    }
}

QString OutcomeTiles::describe() const {
    QStringList parts;
    for (const OutcomeTile* const tile : m_tiles) {
        if (tile->count() != 0) {
            parts << tile->accessibleName();
        }
    }
    return parts.join(QStringLiteral(", "));
}

}  // namespace farmwarden::editors
