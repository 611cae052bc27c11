#pragma once

#include <QWidget>

class QCheckBox;

/// What another tool on this machine knows already.
struct ImportOffer
{
    QString source; ///< "~/.aws/config"
    QString what;   ///< translated: "2 profiles: prod, stage"; of one that was not found: "not found"
    bool found = true;
};

/// Offers to import, each with a tick; what was not found is said as well. GUI thread.
class ImportList final : public QWidget
{
    Q_OBJECT
public:
    explicit ImportList(QWidget *parent = nullptr);
    void setOffers(const QList<ImportOffer> &offers); ///< all that were found are ticked
    QList<int> ticked() const;                        ///< places in the list of offers

Q_SIGNALS:
    void ticksChanged();

private:
    QList<QCheckBox *> m_boxes; ///< null: not found
};
