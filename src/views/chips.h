#pragma once

#include <QList>
#include <QWidget>

/// What an information chip says: "provider" in muted, "ec2" in text.
struct Chip
{
    QString key;
    QString value;
    bool operator==(const Chip &) const = default;
};

/// Information chips that wrap to the width, or stand on one line that ends in "+3" where there is no room. Their text
/// may come from strangers: it is made visible. GUI thread.
class Chips final : public QWidget
{
    Q_OBJECT
public:
    enum class Flow { OneLine, Wrap };

    explicit Chips(Flow flow, QWidget *parent = nullptr);
    void setChips(const QList<Chip> &chips);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return m_flow == Flow::Wrap; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Placed
    {
        QRect where;
        Chip chip;
    };
    QList<Placed> placed(int width) const;
    int widthOf(const Chip &chip) const;

    Flow m_flow;
    QList<Chip> m_chips;
};
